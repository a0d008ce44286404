import type { ReactNode } from 'react';
import { sayCount } from './import-words';
import { KeepFresh } from './keep-fresh';

type ProgressProps = { id: number; rows: number; checkedRows: number; isStopped: boolean; again: ReactNode };

/** How far the check is. */
export function ImportProgress({ id, rows, checkedRows, isStopped, again }: ProgressProps) {
  if (isStopped)
    return (
      <div className="note caution">
        <p>The check stopped before its end: the program was stopped or restarted. Nothing was taken.</p>
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
      <progress aria-labelledby="progress" max={Math.max(rows, 1)} value={checkedRows} />
      <p>
        You may leave: it goes on, and the queue tells when it waits.{' '}
        <a href={`/admin/imports/${id}`}>Look again</a>
      </p>
      <KeepFresh />
    </section>
  );
}
