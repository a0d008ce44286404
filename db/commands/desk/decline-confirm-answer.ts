import { eq } from 'drizzle-orm';
import { declineConfirmAnswerSchema } from '@/domain/desk/confirm-link';
import { declined } from '@/domain/desk/outcome';
import { confirmLinks } from '../../schema/queue';
import { appendAudit } from './append-audit';
import { command } from './command';

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
