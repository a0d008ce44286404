import type { ReactNode } from 'react';

/** A question to take along. On paper it has room for the answer; once any is ticked, only ticked ones print. */
export function Ask({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="ask">
      <label>
        <input type="checkbox" name="ask" value={id} />
        <span>{children}</span>
      </label>
      <div className="ask-room" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
