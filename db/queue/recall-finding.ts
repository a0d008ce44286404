import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { findingDismissals } from '@/db/report/schema';
import { declined } from '@/domain/outcome';
import { recallFindingSchema } from '@/domain/queue/queue-item';

/** Brings a finding back that somebody had found right. The log keeps who that was, and why. */
export const recallFinding = command(
  'recall-finding',
  recallFindingSchema,
  (db, { actor, input: { id, dismissalId }, now }) => {
    const isIt = eq(findingDismissals.id, dismissalId);
    const row = db.select().from(findingDismissals).where(isIt).get();
    if (!row || row.centerId !== id) return declined('not-found');
    db.delete(findingDismissals).where(isIt).run();
    const { code, field, whoName, at, why } = row;
    const entry = { who: actor, action: 'recall-finding', outcome: 'done' } as const;
    const detail = { code, field, dismissedBy: whoName, dismissedAt: at, why };
    appendAudit(db, { ...entry, subject: `center:${id}`, detail }, now);
    return { ok: true as const };
  },
);
