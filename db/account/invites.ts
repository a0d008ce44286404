import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { appendAudit } from '@/db/audit/append-audit';
import type { Db } from '@/db/client';
import { command, personOf } from '@/db/command';
import { addMail } from '@/db/mail/commands';
import { hashToken, newToken } from '@/db/secret';
import type { Role } from '@/domain/account/actor';
import {
  acceptInviteSchema,
  INVITATION_DAYS,
  type InviteOrigin,
  invitePersonSchema,
  revokeInviteSchema,
  SETUP_LINK_HOURS,
} from '@/domain/account/people';
import { fieldErrorsOf } from '@/domain/field-errors';
import { invitationMail } from '@/domain/mail/account-mails';
import { type Declined, declined, type Invalid, invalid } from '@/domain/outcome';
import { findInvite, findPersonByEmail, hasOwner, type Invite } from './reads';
import { authAccounts, authInvites, authUsers } from './schema';

type NewInvite = {
  origin: InviteOrigin;
  email: string | null;
  role: Role;
  trusted: boolean;
  invitedBy: string | null;
};

/** Makes the link's token; only the link holds it. */
export function addInvite(db: Db, invite: NewInvite, now: Date): { id: number; token: string } {
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

/** The open invitations of somebody who may no longer invite end with that: one of them may be to themselves. */
export function revokeInvitesOf(db: Db, personId: string, now: Date): void {
  db.update(authInvites)
    .set({ revokedAt: now.toISOString() })
    .where(
      and(eq(authInvites.invitedBy, personId), isNull(authInvites.usedAt), isNull(authInvites.revokedAt)),
    )
    .run();
}

const schema = invitePersonSchema.extend({ siteUrl: z.url() });

/** Puts a mail with a link of one use into the outbox. `siteUrl` is where the link leads. */
export const invitePerson = command('manage-people', schema, (db, { actor, input, now, audit }) => {
  const { siteUrl, ...invite } = input;
  if (findPersonByEmail(db, invite.email))
    return invalid('email', 'There is an account with this address already.');
  const { id: invitedBy, name } = personOf(actor);
  const { id, token } = addInvite(db, { ...invite, origin: 'person', invitedBy }, now);
  const link = `${siteUrl}/admin/invitation?token=${token}`;
  addMail(
    db,
    {
      ...invitationMail({ link, from: name }),
      kind: 'invitation',
      to: invite.email,
      dedupeKey: `invite:${id}`,
    },
    now,
  );
  const detail = { role: invite.role, trusted: invite.trusted };
  audit(`invite:${id}`, detail, { action: 'invite-person' });
  return { ok: true as const, inviteId: id, link };
});

const SYSTEM = { kind: 'system', job: 'set-up' } as const;
const OWNER = { email: null, role: 'owner', trusted: false, invitedBy: null } as const;

/** A setup link that makes its holder an owner; requested on the command line. */
export function addSetupLink(db: Db, now: Date): string {
  const make = db.$client.transaction(() => {
    const { id, token } = addInvite(db, { ...OWNER, origin: 'command' }, now);
    audit(db, id, now);
    return token;
  });
  return make.immediate();
}

/** The link of the first start; null: there is an owner. An earlier one that nobody used no longer works. */
export function addFirstSetupLink(db: Db, now: Date): string | null {
  const make = db.$client.transaction(() => {
    if (hasOwner(db)) return null;
    db.update(authInvites)
      .set({ revokedAt: now.toISOString() })
      .where(and(eq(authInvites.origin, 'start'), isNull(authInvites.usedAt), isNull(authInvites.revokedAt)))
      .run();
    const { id, token } = addInvite(db, { ...OWNER, origin: 'start' }, now);
    audit(db, id, now);
    return token;
  });
  return make.immediate();
}

function audit(db: Db, id: number, now: Date): void {
  appendAudit(db, { who: SYSTEM, action: 'make-setup-link', outcome: 'done', subject: `invite:${id}` }, now);
}

type Accepted = { ok: true; userId: string; email: string };

/**
 * Makes the account that a link promised, and uses the link up, in one transaction. The link says the role; and the
 * address too, where it was sent to one: what was typed does not count then.
 */
export function acceptInvite(db: Db, input: unknown, { now }: { now: Date }): Accepted | Invalid | Declined {
  const parsed = acceptInviteSchema.safeParse(input);
  if (!parsed.success) return { ok: false, fieldErrors: fieldErrorsOf(parsed.error) };
  const accept = db.$client.transaction(() => {
    const invite = findInvite(db, parsed.data.token, now);
    if (!invite) return declined('used');
    const email = invite.email ?? parsed.data.email;
    if (findPersonByEmail(db, email))
      return invalid('email', 'There is an account with this address already.');
    const userId = addPerson(db, invite, { ...parsed.data, email }, now);
    return { ok: true as const, userId, email };
  });
  return accept.immediate();
}

function addPerson(db: Db, invite: Invite, person: z.output<typeof acceptInviteSchema>, now: Date): string {
  const { role, trusted } = invite;
  const { name, email, passwordHash } = person;
  const id = randomUUID();
  const times = { createdAt: now, updatedAt: now };
  db.update(authInvites)
    .set({ usedAt: now.toISOString() })
    .where(and(eq(authInvites.id, invite.id), isNull(authInvites.usedAt)))
    .run();
  db.insert(authUsers)
    .values({ id, name, email, emailVerified: invite.email !== null, role, trusted, ...times })
    .run();
  db.insert(authAccounts)
    .values({
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: passwordHash,
      ...times,
    })
    .run();
  const who = { kind: 'person', id, name, role, trusted } as const;
  const detail = { invite: invite.id, origin: invite.origin, role, trusted };
  appendAudit(db, { who, action: 'accept-invite', outcome: 'done', subject: `person:${id}`, detail }, now);
  return id;
}

/** The link of an invitation stops working. */
export const revokeInvite = command('manage-people', revokeInviteSchema, (db, { input, now, audit }) => {
  const { changes } = db
    .update(authInvites)
    .set({ revokedAt: now.toISOString() })
    .where(and(eq(authInvites.id, input.inviteId), isNull(authInvites.usedAt), isNull(authInvites.revokedAt)))
    .run();
  if (changes === 0) return declined('not-found');
  audit(`invite:${input.inviteId}`, null, { action: 'revoke-invite' });
  return { ok: true as const };
});
