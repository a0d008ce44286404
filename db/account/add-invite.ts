import type { Db } from '@/db/client';
import { hashToken, newToken } from '@/db/secret';
import type { Role } from '@/domain/account/actor';
import { INVITATION_DAYS, type InviteOrigin, SETUP_LINK_HOURS } from '@/domain/account/people';
import { authInvites } from './schema';

type Invite = {
  origin: InviteOrigin;
  email: string | null;
  role: Role;
  trusted: boolean;
  invitedBy: string | null;
};

/** Makes the link's token; only the link holds it. */
export function addInvite(db: Db, invite: Invite, now: Date): { id: number; token: string } {
  const token = newToken();
  const hours = invite.origin === 'person' ? INVITATION_DAYS * 24 : SETUP_LINK_HOURS;
  const { id } = db
    .insert(authInvites)
    .values({
      ...invite,
      tokenHash: hashToken(token),
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + hours * 3_600_000).toISOString(),
    })
    .returning({ id: authInvites.id })
    .get();
  return { id, token };
}
