import { ActionForm, type FormAnswer } from '@/components/admin/action-form';
import type { PartCounts } from '@/domain/import/batch';
import { sayRows, sayTaken } from './import-words';

type DecideProps = {
  id: number;
  attempt: string;
  counts: PartCounts;
  accept: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
};

/** Takes everything that is good, with its reason. */
export function TakeForm({ id, attempt, counts, accept }: DecideProps) {
  const leftOut = counts.bad + counts.conflict;
  const taken = sayTaken(counts);
  if (!taken)
    return (
      <p className="note">
        {leftOut > 0
          ? 'Nothing of this file can be taken.'
          : 'Nothing would change: every row says what stands here.'}
      </p>
    );
  return (
    <ActionForm action={accept} label="Take the file" className="import-take">
      <input type="hidden" name="import" value={id} />
      <input type="hidden" name="attempt" value={attempt} />
      <label htmlFor="why">Why, for the history of each listing</label>
      <input type="text" className="inp" id="why" name="why" maxLength={500} required minLength={3} />
      {leftOut > 0 && (
        <label className="tick">
          <input type="checkbox" id="goodOnly" name="goodOnly" value="yes" />
          Take the good rows only: {sayRows(leftOut)} {leftOut === 1 ? 'is' : 'are'} left out
        </label>
      )}
      <button className="btn main" type="submit">
        Take {taken}
      </button>
    </ActionForm>
  );
}

type Send = (form: FormData) => Promise<void>;

export function PlainForm({ id, action, label }: { id: number; action: Send; label: string }) {
  return (
    <form action={action}>
      <input type="hidden" name="import" value={id} />
      <button className="btn" type="submit">
        {label}
      </button>
    </form>
  );
}
