import { and, isNotNull, lte } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { forgetBuckets } from '@/db/rate-limit/bucket';
import { forgetVisitors } from '@/db/rate-limit/visitor-key';
import { confirmLinks } from '@/db/report/schema';
import { forgetOldFailures } from './lockout';
import { authSessions, authVerifications } from './schema';

/**
 * Forgets sessions, challenges and reset links whose time is over, and to whom a hospital's link went that is. With
 * them goes what would tell who came yesterday, although nobody came today.
 */
export function pruneExpired(db: Db, now: Date): void {
  db.delete(authSessions).where(lte(authSessions.expiresAt, now)).run();
  db.delete(authVerifications).where(lte(authVerifications.expiresAt, now)).run();
  db.update(confirmLinks)
    .set({ sentTo: null })
    .where(and(isNotNull(confirmLinks.sentTo), lte(confirmLinks.expiresAt, now.toISOString())))
    .run();
  forgetOldFailures(db, now);
  forgetBuckets(db, now);
  forgetVisitors(db, now);
}
