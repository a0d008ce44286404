import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { appendAudit } from '@/db/audit/append-audit';
import type { Db } from '@/db/client';
import { acceptInviteSchema } from '@/domain/account/people';
import { fieldErrorsOf } from '@/domain/field-errors';
import { type Declined, declined, type Invalid, invalid } from '@/domain/outcome';
import { findInvite, type Invite } from './invites';
import { findPersonByEmail } from './people';
import { authAccounts, authInvites, authUsers } from './schema';

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
