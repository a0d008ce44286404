import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { confirmLinks } from '@/db/report/schema';
import { revokeConfirmLinkSchema } from '@/domain/hospital-link/confirm-link';
import { declined } from '@/domain/outcome';

/** Makes a link that nobody has used yet useless. */
export const revokeConfirmLink = command(
  'revoke-confirm-link',
  revokeConfirmLinkSchema,
  (db, { actor, input: { linkId }, now }) => {
    const link = db.select().from(confirmLinks).where(eq(confirmLinks.id, linkId)).get();
    if (!link) return declined('not-found');
    if (link.status !== 'open') return declined('used');
    const decidedAt = now.toISOString();
    db.update(confirmLinks)
      .set({ status: 'revoked', decidedAt, sentTo: null })
      .where(eq(confirmLinks.id, linkId))
      .run();
    const entry = { who: actor, action: 'revoke-confirm-link', outcome: 'done' } as const;
    appendAudit(db, { ...entry, subject: `center:${link.centerId}`, detail: { linkId } }, now);
    return { ok: true as const };
  },
);
