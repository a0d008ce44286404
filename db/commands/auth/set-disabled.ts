import { eq } from 'drizzle-orm';
import { declined, invalid } from '@/domain/desk/outcome';
import { setDisabledSchema } from '@/domain/desk/people';
import { hasOwner } from '../../queries/auth/has-owner';
import { findPerson } from '../../queries/auth/people';
import { authSessions, authUsers } from '../../schema/auth';
import { appendAudit } from '../desk/append-audit';
import { command } from '../desk/command';
import { revokeInvitesOf } from './revoke-invites-of';

/** Closes an account (and its sessions with it) or opens it again. The last owner's stays open. */
export const setDisabled = command('manage-people', setDisabledSchema, (db, { actor, input, now }) => {
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
  appendAudit(db, { who: actor, action, outcome: 'done', subject: `person:${personId}` }, now);
  return { ok: true as const };
});
