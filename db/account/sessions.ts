import { and, eq, isNotNull, lte, ne, or } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import type { Db } from '@/db/client';
import { command } from '@/db/command';
import { confirmLinks } from '@/db/hospital-link/schema';
import { forgetBuckets } from '@/db/rate-limit/bucket';
import { forgetVisitors } from '@/db/rate-limit/visitor-key';
import type { Person } from '@/domain/account/actor';
import { IDLE_MINUTES, personSchema } from '@/domain/account/people';
import { declined } from '@/domain/outcome';
import { forgetOldFailures } from './lockout';
import { findPerson } from './reads';
import { authSessions, authVerifications } from './schema';

/** Signs a person out everywhere. */
export const endSessions = command('manage-people', personSchema, (db, { input, audit }) => {
  const { personId } = input;
  if (!findPerson(db, personId)) return declined('not-found');
  const { changes } = db.delete(authSessions).where(eq(authSessions.userId, personId)).run();
  audit(`person:${personId}`, { sessions: changes }, { action: 'end-sessions' });
  return { ok: true as const, ended: changes };
});

/** Ends one of one's own sessions. @returns false: it was over, or is somebody else's. */
export function endOwnSession(db: Db, person: Person, sessionId: string, { now }: { now: Date }): boolean {
  const end = db.$client.transaction(() => {
    const { changes } = db
      .delete(authSessions)
      .where(and(eq(authSessions.userId, person.id), eq(authSessions.id, sessionId)))
      .run();
    const subject = `person:${person.id}`;
    if (changes > 0) appendAudit(db, { who: person, action: 'end-session', outcome: 'done', subject }, now);
    return changes > 0;
  });
  return end.immediate();
}

/** Says that something was done in a session just now. */
export function touchSession(db: Db, sessionId: string, now: Date): void {
  db.update(authSessions).set({ updatedAt: now }).where(eq(authSessions.id, sessionId)).run();
}

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

/**
 * Forgets sessions, challenges and reset links whose time is over, and the address to which an expired hospital link
 * was sent. Yesterday's visitor salt is deleted too, even on a day without visitors.
 */
export function pruneExpired(db: Db, now: Date): void {
  const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000);
  db.delete(authSessions)
    .where(or(lte(authSessions.expiresAt, now), lte(authSessions.updatedAt, idleSince)))
    .run();
  db.delete(authVerifications).where(lte(authVerifications.expiresAt, now)).run();
  db.update(confirmLinks)
    .set({ sentTo: null })
    .where(and(isNotNull(confirmLinks.sentTo), lte(confirmLinks.expiresAt, now.toISOString())))
    .run();
  forgetOldFailures(db, now);
  forgetBuckets(db, now);
  forgetVisitors(db, now);
}
