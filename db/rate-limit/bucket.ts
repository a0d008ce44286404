import { lt, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { hashToken } from '@/db/secret';
import { authRateLimits } from './schema';

export type Rule = { max: number; windowS: number };
/** `isFirstRefusal`: only the first refusal of a window is logged. */
export type Allowance = { allowed: boolean; retryAfterS: number; isFirstRefusal: boolean };

const KEPT_MS = 86_400_000;

/** Counts one try under `key`; more than `max` in a window are not allowed, and wait for its end. Survives restarts. */
export function takeFromBucket(db: Db, key: string, { max, windowS }: Rule, now: Date): Allowance {
  forgetBuckets(db, now);
  const windowBegan = new Date(now.getTime() - windowS * 1000).toISOString();
  const over = sql`${authRateLimits.since} <= ${windowBegan}`;
  const { count, since } = db
    .insert(authRateLimits)
    .values({ key: hashToken(key), count: 1, since: now.toISOString() })
    .onConflictDoUpdate({
      target: authRateLimits.key,
      set: {
        count: sql`CASE WHEN ${over} THEN 1 ELSE ${authRateLimits.count} + 1 END`,
        since: sql`CASE WHEN ${over} THEN excluded.since ELSE ${authRateLimits.since} END`,
      },
    })
    .returning()
    .get();
  const endsMs = Date.parse(since) + windowS * 1000;
  return {
    allowed: count <= max,
    retryAfterS: count <= max ? 0 : Math.ceil((endsMs - now.getTime()) / 1000),
    isFirstRefusal: count === max + 1,
  };
}

/** No window is longer than a day. */
export function forgetBuckets(db: Db, now: Date): void {
  db.delete(authRateLimits)
    .where(lt(authRateLimits.since, new Date(now.getTime() - KEPT_MS).toISOString()))
    .run();
}
