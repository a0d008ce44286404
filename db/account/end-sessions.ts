import { and, eq, ne } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import type { Db } from '@/db/client';
import { command } from '@/db/command';
import type { Person } from '@/domain/account/actor';
import { personSchema } from '@/domain/account/people';
import { declined } from '@/domain/outcome';
import { findPerson } from './people';
import { authSessions } from './schema';

/** Signs a person out everywhere. */
export const endSessions = command('manage-people', personSchema, (db, { actor, input, now }) => {
  const { personId } = input;
  if (!findPerson(db, personId)) return declined('not-found');
  const { changes } = db.delete(authSessions).where(eq(authSessions.userId, personId)).run();
  const detail = { sessions: changes };
  appendAudit(
    db,
    { who: actor, action: 'end-sessions', outcome: 'done', subject: `person:${personId}`, detail },
    now,
  );
  return { ok: true as const, ended: changes };
});

/** Signs oneself out everywhere but here. */
export function endOtherSessions(db: Db, person: Person, sessionId: string, { now }: { now: Date }): number {
  const end = db.$client.transaction(() => {
    const { changes } = db
      .delete(authSessions)
      .where(and(eq(authSessions.userId, person.id), ne(authSessions.id, sessionId)))
      .run();
    const detail = { sessions: changes };
    appendAudit(
      db,
      { who: person, action: 'end-other-sessions', outcome: 'done', subject: `person:${person.id}`, detail },
      now,
    );
    return changes;
  });
  return end.immediate();
}
