import { eq, lte, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { hashToken } from '@/db/secret';
import { authLockouts } from './schema';

export const FAILURES_MAX = 10;
export const LOCKED_MINUTES = 15;
/** Failures are forgotten when none came for a day. */
const FORGOTTEN_MS = 86_400_000;

const keyOf = (email: string) => hashToken(`sign-in|${email}`);

/** Until when nobody may sign in with this address, or from this browser with it; null: they may. */
export function lockedUntil(db: Db, email: string, now: Date): Date | null {
  const row = db
    .select()
    .from(authLockouts)
    .where(eq(authLockouts.key, keyOf(email)))
    .get();
  if (!row?.lockedUntil || row.lockedUntil <= now.toISOString()) return null;
  return new Date(row.lockedUntil);
}

function countFailure(db: Db, email: string, now: Date): void {
  const at = now.toISOString();
  const forgotten = new Date(now.getTime() - FORGOTTEN_MS).toISOString();
  const fresh = sql`(${authLockouts.lockedUntil} <= ${at} OR ${authLockouts.failedAt} <= ${forgotten})`;
  const failures = sql`CASE WHEN ${fresh} THEN 1 ELSE ${authLockouts.failures} + 1 END`;
  const until = new Date(now.getTime() + LOCKED_MINUTES * 60_000).toISOString();
  db.insert(authLockouts)
    .values({ key: keyOf(email), failures: 1, failedAt: at })
    .onConflictDoUpdate({
      target: authLockouts.key,
      set: {
        failures,
        failedAt: at,
        lockedUntil: sql`CASE WHEN ${failures} >= ${FAILURES_MAX} THEN ${until} END`,
      },
    })
    .run();
}

/**
 * Counts a try as a wrong password, before anybody has looked at it; `forgetFailures` takes that back.
 * @returns false: the account is locked, and the password must not be checked.
 */
export function beginTry(db: Db, email: string, now: Date): boolean {
  const begin = db.$client.transaction(() => {
    if (lockedUntil(db, email, now)) return false;
    countFailure(db, email, now);
    return true;
  });
  return begin.immediate();
}

/** Resets the count: the right password was given, or a link from a mail was used. */
export function forgetFailures(db: Db, email: string): void {
  db.delete(authLockouts)
    .where(eq(authLockouts.key, keyOf(email)))
    .run();
}

/** Deletes counts of accounts that nobody tried for a day: they would restart anyway. */
export function forgetOldFailures(db: Db, now: Date): void {
  db.delete(authLockouts)
    .where(lte(authLockouts.failedAt, new Date(now.getTime() - FORGOTTEN_MS).toISOString()))
    .run();
}
