type Session = { id: string; createdAt: Date; ipAddress: string | null; device: string };

import { sayInstant } from '@/components/admin/days';
import a from '@/components/admin/shapes.module.css';

type SessionsProps = {
  sessions: Session[];
  currentId?: string;
  /** Ends one of them, but not the current one. */
  end?: (form: FormData) => Promise<void>;
};

/** Where somebody is signed in. */
export function Sessions({ sessions, currentId, end }: SessionsProps) {
  return (
    <ul className={a.people}>
      {sessions.map(({ id, createdAt, ipAddress, device }) => (
        <li key={id}>
          <span>
            <b>{sayInstant(createdAt.toISOString())}</b>
            {id === currentId && ' (this one)'}
            <br />
            <span className="small">{[device, ipAddress].filter(Boolean).join(' · ')}</span>
          </span>
          {end && id !== currentId && (
            <form action={end}>
              <input type="hidden" name="session" value={id} />
              <button className="btn" type="submit">
                End <span className="vh">the session of {sayInstant(createdAt.toISOString())}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
