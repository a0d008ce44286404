import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { changeRoleSchema } from '@/domain/account/people';
import { declined, invalid } from '@/domain/outcome';
import { hasOwner } from './has-owner';
import { findPerson } from './people';
import { revokeInvitesOf } from './revoke-invites-of';
import { authUsers } from './schema';

/** What a person may do from now on: the next page they open asks again. There is always an owner. */
export const changeRole = command('manage-people', changeRoleSchema, (db, { actor, input, now }) => {
  const { personId, role, trusted } = input;
  const person = findPerson(db, personId);
  if (!person) return declined('not-found');
  if (role !== 'owner' && person.role === 'owner' && !hasOwner(db, personId)) {
    return invalid('role', 'Somebody has to be the owner: make another person an owner first.');
  }
  db.update(authUsers).set({ role, trusted, updatedAt: now }).where(eq(authUsers.id, personId)).run();
  if (role !== 'owner') revokeInvitesOf(db, personId, now);
  const detail = { before: { role: person.role, trusted: person.trusted }, after: { role, trusted } };
  appendAudit(
    db,
    { who: actor, action: 'change-role', outcome: 'done', subject: `person:${personId}`, detail },
    now,
  );
  return { ok: true as const };
});
