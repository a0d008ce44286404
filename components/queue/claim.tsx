import { sayUntil } from '@/components/admin/days';
import type { QueueItem } from '@/domain/queue/item';
import s from './queue.module.css';

type ClaimProps = {
  claim: QueueItem['claim'];
  claimKey: string;
  personId: string;
  release: (form: FormData) => Promise<void>;
};

/** Who is on it, so that two people do not phone the same hospital. */
export function ClaimNote({ claim, claimKey, personId, release }: ClaimProps) {
  if (claim === null) return null;
  if (claim.personId !== personId) {
    return (
      <p className={s.claim}>
        Assigned to {claim.name} until {sayUntil(claim.until)}.
      </p>
    );
  }
  return (
    <form action={release} className={s.claim}>
      <input type="hidden" name="key" value={claimKey} />
      Assigned to you until {sayUntil(claim.until)}.
      <button className="textbtn" type="submit">
        Unassign
      </button>
    </form>
  );
}
