import { and, eq, isNull, lt, ne } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import type { Db } from '@/db/client';
import { hashToken } from '@/db/secret';
import { authSessions, authTwoFactors, authUsedCodes, authUsers, authVerifications } from './schema';

const othersOf = (userId: string, sessionId: string) =>
  and(eq(authSessions.userId, userId), ne(authSessions.id, sessionId));

/**
 * Somebody without a second factor has just given their password: from now on this session alone may set one up, and
 * with a key that no earlier one has seen.
 */
export function beginAlone(db: Db, userId: string, sessionId: string): void {
  const begin = db.$client.transaction(() => {
    const account = db.select().from(authUsers).where(eq(authUsers.id, userId)).get();
    // Somebody else set one up while the password was being checked: this session may not.
    if (account?.twoFactorEnabled) return;
    db.delete(authSessions).where(othersOf(userId, sessionId)).run();
    db.delete(authTwoFactors)
      .where(and(eq(authTwoFactors.userId, userId), eq(authTwoFactors.verified, false)))
      .run();
  });
  begin.immediate();
}

/** The second factor was given in this session. Those of the same person in which it was not are over. */
export function proveSession(db: Db, userId: string, sessionId: string, now: Date): void {
  const prove = db.$client.transaction(() => {
    db.update(authSessions).set({ secondFactorAt: now }).where(eq(authSessions.id, sessionId)).run();
    db.delete(authSessions)
      .where(and(eq(authSessions.userId, userId), isNull(authSessions.secondFactorAt)))
      .run();
  });
  prove.immediate();
}

/** Voids a person's password reset links and open second-factor challenges. */
export function endChallenges(db: Db, userId: string): void {
  db.delete(authVerifications).where(eq(authVerifications.value, userId)).run();
}

type AccountHolder = { id: string; name: string };

/**
 * Second-factor re-enrollment: replaces the app's secret, voids recovery codes, ends all other sessions. `secret` is
 * encrypted already.
 */
export function replaceSecret(
  db: Db,
  { id, name }: AccountHolder,
  { secret, sessionId }: { secret: string; sessionId: string },
  now: Date,
): void {
  const replace = db.$client.transaction(() => {
    db.update(authTwoFactors).set({ secret }).where(eq(authTwoFactors.userId, id)).run();
    db.delete(authSessions).where(othersOf(id, sessionId)).run();
    const who = { whoKind: 'person', whoId: id, whoName: name } as const;
    appendAudit(db, { who, action: 'replace-second-factor', outcome: 'done', subject: `person:${id}` }, now);
  });
  replace.immediate();
}

/** Longer than any code of an authenticator is accepted. */
const KEPT_MS = 5 * 60_000;

const hashOf = (userId: string, code: string) => hashToken(`${userId}|${code}`);

/** Whether a code was accepted before. */
export function isUsedCode(db: Db, userId: string, code: string): boolean {
  const codeHash = hashOf(userId, code);
  const where = and(eq(authUsedCodes.userId, userId), eq(authUsedCodes.codeHash, codeHash));
  return db.select().from(authUsedCodes).where(where).get() !== undefined;
}

/** Remembers a code that was right. @returns false: it had been used before. */
export function rememberCode(db: Db, userId: string, code: string, now: Date): boolean {
  db.delete(authUsedCodes)
    .where(lt(authUsedCodes.at, new Date(now.getTime() - KEPT_MS).toISOString()))
    .run();
  const { changes } = db
    .insert(authUsedCodes)
    .values({ userId, codeHash: hashOf(userId, code), at: now.toISOString() })
    .onConflictDoNothing()
    .run();
  return changes === 1;
}
