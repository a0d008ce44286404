import { and, eq, isNull } from 'drizzle-orm';
import { declined } from '@/domain/desk/outcome';
import { revokeInviteSchema } from '@/domain/desk/people';
import { authInvites } from '../../schema/auth';
import { appendAudit } from '../desk/append-audit';
import { command } from '../desk/command';

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
