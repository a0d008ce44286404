import { command } from '@/db/command';
import { setStatusSchema } from '@/domain/listing/confirm';
import { toDeskRecord } from './desk-record';
import { seenCenter } from './seen-center';
import { writeCenter } from './write-center';

/** Pauses, withdraws or brings back a listing. Deleting is withdrawing; setting it active again undoes it. */
export const setStatus = command(
  'set-status',
  setStatusSchema,
  (db, { actor, input: { id, version, status, reason }, now }) => {
    const seen = seenCenter(db, { id, version });
    if (!seen.ok) return seen;
    const statusReason = status === 'active' ? null : reason;
    const after = { ...toDeskRecord(seen.row), status, statusReason };
    const change = { who: actor, action: 'set-status', command: 'set-status', why: reason } as const;
    return writeCenter(db, seen.row, after, change, now);
  },
);
