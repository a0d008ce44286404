import { eq } from 'drizzle-orm';
import { command } from '@/db/command';
import { changeRoleSchema, personSchema, setDisabledSchema } from '@/domain/account/people';
import { declined, invalid } from '@/domain/outcome';
import { revokeInvitesOf } from './invites';
import { findPerson, hasOwner } from './reads';
import { authAccounts, authSessions, authTwoFactors, authUsers } from './schema';

/** Changes a person's role, effective with the next page they open. The last owner stays an owner. */
export const changeRole = command('manage-people', changeRoleSchema, (db, { input, now, audit }) => {
  const { personId, role, trusted } = input;
  const person = findPerson(db, personId);
  if (!person) return declined('not-found');
  if (role !== 'owner' && person.role === 'owner' && !hasOwner(db, personId)) {
    return invalid('role', 'Somebody has to be the owner: make another person an owner first.');
  }
  db.update(authUsers).set({ role, trusted, updatedAt: now }).where(eq(authUsers.id, personId)).run();
  if (role !== 'owner') revokeInvitesOf(db, personId, now);
  const detail = { before: { role: person.role, trusted: person.trusted }, after: { role, trusted } };
  audit(`person:${personId}`, detail, { action: 'change-role' });
  return { ok: true as const };
});

/** Closes an account (and its sessions with it) or opens it again. The last owner's stays open. */
export const setDisabled = command('manage-people', setDisabledSchema, (db, { input, now, audit }) => {
  const { personId, disabled } = input;
  const person = findPerson(db, personId);
  if (!person) return declined('not-found');
  if (disabled && person.role === 'owner' && !hasOwner(db, personId)) {
    return invalid('disabled', 'Somebody has to be the owner: make another person an owner first.');
  }
  db.update(authUsers)
    .set({ disabledAt: disabled ? now : null, updatedAt: now })
    .where(eq(authUsers.id, personId))
    .run();
  if (disabled) {
    db.delete(authSessions).where(eq(authSessions.userId, personId)).run();
    revokeInvitesOf(db, personId, now);
  }
  const action = disabled ? 'disable-person' : 'enable-person';
  audit(`person:${personId}`, null, { action });
  return { ok: true as const };
});

/**
 * For a person who lost both telephone and recovery codes. Their password ends, too: whoever sets up the new app has
 * to choose one by a link to their mailbox, so that who only knew the password, or talked an owner into this, gets
 * nothing.
 */
export const resetSecondFactor = command('manage-people', personSchema, (db, { input, now, audit }) => {
  const { personId } = input;
  const person = findPerson(db, personId);
  if (!person) return declined('not-found');
  db.delete(authTwoFactors).where(eq(authTwoFactors.userId, personId)).run();
  db.delete(authSessions).where(eq(authSessions.userId, personId)).run();
  db.update(authAccounts)
    .set({ password: null, updatedAt: now })
    .where(eq(authAccounts.userId, personId))
    .run();
  db.update(authUsers)
    .set({ twoFactorEnabled: false, updatedAt: now })
    .where(eq(authUsers.id, personId))
    .run();
  audit(`person:${personId}`, null, { action: 'reset-second-factor' });
  return { ok: true as const, email: person.email };
});
