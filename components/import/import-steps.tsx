import type { ReactNode } from 'react';
import { Form } from '@/components/ui/form/form';
import type { FieldSpec, FormAction } from '@/components/ui/form/state';
import type { PartCounts } from '@/domain/import/batch';
import s from './import.module.css';
import { sayCount, sayRows, sayTaken } from './import-words';
import { KeepFresh } from './keep-fresh';

type ProgressProps = { id: number; rows: number; checkedRows: number; isStopped: boolean; again: ReactNode };

/** How far the check is. */
export function ImportProgress({ id, rows, checkedRows, isStopped, again }: ProgressProps) {
  if (isStopped)
    return (
      <div className="note caution">
        <p>The check stopped before its end: the program was stopped or restarted. Nothing was imported.</p>
        {again}
      </div>
    );
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">The file is being checked</h2>
      <p>
        {rows === 0
          ? 'It is being read.'
          : `${sayCount(checkedRows)} of ${sayCount(rows)} rows are checked. Nothing is saved yet.`}
      </p>
      <progress
        className={s.progress}
        aria-labelledby="progress"
        max={Math.max(rows, 1)}
        value={checkedRows}
      />
      <p>
        You may leave: it goes on, and the queue tells when it waits.{' '}
        <a href={`/admin/imports/${id}`}>Look again</a>
      </p>
      <KeepFresh />
    </section>
  );
}

type DecideProps = {
  id: number;
  attempt: string;
  counts: PartCounts;
  accept: FormAction;
};

/** Takes everything that is good, with its reason. */
export function TakeForm({ id, attempt, counts, accept }: DecideProps) {
  const leftOut = counts.bad + counts.conflict;
  const taken = sayTaken(counts);
  if (!taken)
    return (
      <p className="note">
        {leftOut > 0
          ? 'Nothing in this file can be imported.'
          : 'Nothing would change: every row says what the list says already.'}
      </p>
    );
  return (
    <Form
      action={accept}
      label="Import the file"
      hidden={{ import: id, attempt }}
      submit={`Import ${taken}`}
      fields={[
        { name: 'why', label: 'Why, for the history of each listing', max: 500 },
        ...(leftOut > 0 ? [goodOnly(leftOut)] : []),
      ]}
    />
  );
}

const goodOnly = (rows: number): FieldSpec => ({
  name: 'goodOnly',
  label: `Import the good rows only: ${sayRows(rows)} ${rows === 1 ? 'is' : 'are'} left out`,
  type: 'tick',
});

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
