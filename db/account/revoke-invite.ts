import { and, eq, isNull } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { revokeInviteSchema } from '@/domain/account/people';
import { declined } from '@/domain/outcome';
import { authInvites } from './schema';

/** The link of an invitation stops working. */
export const revokeInvite = command('manage-people', revokeInviteSchema, (db, { actor, input, now }) => {
  const { changes } = db
    .update(authInvites)
    .set({ revokedAt: now.toISOString() })
    .where(and(eq(authInvites.id, input.inviteId), isNull(authInvites.usedAt), isNull(authInvites.revokedAt)))
    .run();
  if (changes === 0) return declined('not-found');
  appendAudit(
    db,
    { who: actor, action: 'revoke-invite', outcome: 'done', subject: `invite:${input.inviteId}` },
    now,
  );
  return { ok: true as const };
});
