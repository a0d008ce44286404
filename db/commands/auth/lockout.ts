import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../client';
import { authLockouts } from '../../schema/auth';
import { hashToken } from '../desk/secret';

export const FAILURES_MAX = 10;
export const LOCKED_MINUTES = 15;
/** Failures are forgotten when none came for a day. */
const FORGOTTEN_MS = 86_400_000;

const keyOf = (email: string) => hashToken(`sign-in|${email}`);

/** Until when nobody may sign in with this address; null: they may. */
export function lockedUntil(db: Db, email: string, now: Date): Date | null {
  const row = db
    .select()
    .from(authLockouts)
    .where(eq(authLockouts.key, keyOf(email)))
    .get();
  if (!row?.lockedUntil || row.lockedUntil <= now.toISOString()) return null;
  return new Date(row.lockedUntil);
}

/** Counts a wrong password. @returns true: this one closed the lock. */
export function recordFailure(db: Db, email: string, now: Date): boolean {
  const at = now.toISOString();
  const forgotten = new Date(now.getTime() - FORGOTTEN_MS).toISOString();
  const fresh = sql`(${authLockouts.lockedUntil} <= ${at} OR ${authLockouts.failedAt} <= ${forgotten})`;
  const failures = sql`CASE WHEN ${fresh} THEN 1 ELSE ${authLockouts.failures} + 1 END`;
  const until = new Date(now.getTime() + LOCKED_MINUTES * 60_000).toISOString();
  const row = db
    .insert(authLockouts)
    .values({ key: keyOf(email), failures: 1, failedAt: at })
    .onConflictDoUpdate({
      target: authLockouts.key,
      set: {
        failures,
        failedAt: at,
        lockedUntil: sql`CASE WHEN ${failures} >= ${FAILURES_MAX} THEN ${until} END`,
      },
    })
    .returning()
    .get();
  return row.failures === FAILURES_MAX;
}

/** The right password was given. */
export function forgetFailures(db: Db, email: string): void {
  db.delete(authLockouts)
    .where(eq(authLockouts.key, keyOf(email)))
    .run();
}
