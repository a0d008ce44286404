import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { authInvites } from './schema';

/** The open invitations of somebody who may no longer invite end with that: one of them may be to themselves. */
export function revokeInvitesOf(db: Db, personId: string, now: Date): void {
  db.update(authInvites)
    .set({ revokedAt: now.toISOString() })
    .where(
      and(eq(authInvites.invitedBy, personId), isNull(authInvites.usedAt), isNull(authInvites.revokedAt)),
    )
    .run();
}
