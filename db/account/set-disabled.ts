import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { setDisabledSchema } from '@/domain/account/people';
import { declined, invalid } from '@/domain/outcome';
import { hasOwner } from './has-owner';
import { findPerson } from './people';
import { revokeInvitesOf } from './revoke-invites-of';
import { authSessions, authUsers } from './schema';

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
