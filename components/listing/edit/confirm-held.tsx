import r from '@/components/admin/review.module.css';
import { fieldName } from './field-names';

type ConfirmHeldProps = {
  /** The parts that one's own draft would change, or says are wrong. */
  parts: readonly string[];
  state: 'to-settle' | 'open' | 'submitted';
  /** The page of the facts. */
  facts: string;
  mayPublish: boolean;
};

type TooLittleProps = {
  /** What it lacks, in whole sentences. */
  lacks: readonly string[];
  facts: string;
  call: string;
};

/** Stands where "Confirm" would, of a listing that says too little: how to get what is missing, and what if nobody can. */
export function TooLittle({ lacks, facts, call }: TooLittleProps) {
  return (
    <section className={r.confirm} aria-labelledby="confirm">
      <h2 id="confirm" tabIndex={-1}>
        Confirm: not while this is missing
      </h2>
      <ul>
        {lacks.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <p>
        <a href={call}>Call them and record what they say</a>, or{' '}
        <a href={`${facts}#facts`}>add it with its source</a>. If nobody can find it, say so{' '}
        <a href={`${facts}#findings`}>under Worth a look</a> and where you looked: the listing stays as it is,
        readers see what it says and not more, and it leaves the queue.
      </p>
    </section>
  );
}

/** Stands where "Confirm" would: why not now, and what to do. The queue leads here too. */
export function ConfirmHeld({ parts, state, facts, mayPublish }: ConfirmHeldProps) {
  const names = parts.map(fieldName).join(', ');
  return (
    <section className={r.confirm} aria-labelledby="confirm">
      <h2 id="confirm" tabIndex={-1}>
        Confirm: not while your own changes stand against it
      </h2>
      {state === 'submitted' ? (
        <p>
          Your draft says that this is wrong: {names}. To confirm would say that it is right. Wait until a
          reviewer has published your draft, or discard it.
        </p>
      ) : (
        <p>
          You changed this, and readers do not see it: {names}. To confirm would say that the listing is right
          without it. {WHAT_TO_DO[state](facts, mayPublish)}
        </p>
      )}
    </section>
  );
}

const WHAT_TO_DO = {
  'to-settle': (facts: string) => (
    <>
      First <a href={`${facts}#conflict`}>choose which version stands</a>, or discard your draft.
    </>
  ),
  open: (facts: string, mayPublish: boolean) => (
    <>
      First{' '}
      <a href={`${facts}#facts`}>{mayPublish ? 'publish your changes' : 'submit your changes for review'}</a>,
      or discard your draft.
    </>
  ),
};
