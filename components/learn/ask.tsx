import type { ReactNode } from 'react';
import s from './ask.module.css';

/** A question to take along. On paper it has room for the answer; once any is ticked, only ticked ones print. */
export function Ask({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className={s.ask}>
      <label>
        <input type="checkbox" name="ask" value={id} />
        <span>{children}</span>
      </label>
      <div aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
