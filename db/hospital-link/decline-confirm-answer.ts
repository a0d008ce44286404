import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { confirmLinks } from '@/db/report/schema';
import { declineConfirmAnswerSchema } from '@/domain/hospital-link/confirm-link';
import { declined } from '@/domain/outcome';

/** Leaves the listing as it is, whatever the answer said; the answer is kept. */
export const declineConfirmAnswer = command(
  'decline-confirm-answer',
  declineConfirmAnswerSchema,
  (db, { actor, input: { linkId, why }, now }) => {
    const link = db.select().from(confirmLinks).where(eq(confirmLinks.id, linkId)).get();
    if (!link) return declined('not-found');
    if (link.status !== 'answered') return declined('answered-already');
    const decidedAt = now.toISOString();
    db.update(confirmLinks).set({ status: 'declined', decidedAt }).where(eq(confirmLinks.id, linkId)).run();
    const entry = { who: actor, action: 'decline-confirm-answer', outcome: 'done' } as const;
    appendAudit(db, { ...entry, subject: `center:${link.centerId}`, detail: { linkId, why } }, now);
    return { ok: true as const };
  },
);
