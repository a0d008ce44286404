import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { personSchema } from '@/domain/account/people';
import { declined } from '@/domain/outcome';
import { findPerson } from './people';
import { authSessions, authTwoFactors, authUsers } from './schema';

/** For a person who lost both telephone and recovery codes: they set up a new app when they sign in next. */
export const resetSecondFactor = command('manage-people', personSchema, (db, { actor, input, now }) => {
  const { personId } = input;
  if (!findPerson(db, personId)) return declined('not-found');
  db.delete(authTwoFactors).where(eq(authTwoFactors.userId, personId)).run();
  db.delete(authSessions).where(eq(authSessions.userId, personId)).run();
  db.update(authUsers)
    .set({ twoFactorEnabled: false, updatedAt: now })
    .where(eq(authUsers.id, personId))
    .run();
  appendAudit(
    db,
    { who: actor, action: 'reset-second-factor', outcome: 'done', subject: `person:${personId}` },
    now,
  );
  return { ok: true as const };
});
