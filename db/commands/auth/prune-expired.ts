import { lte } from 'drizzle-orm';
import type { Db } from '../../client';
import { authSessions, authVerifications } from '../../schema/auth';

/** Forgets sessions, challenges and reset links whose time is over. They open nothing any more; this is tidiness. */
export function pruneExpired(db: Db, now: Date): void {
  db.delete(authSessions).where(lte(authSessions.expiresAt, now)).run();
  db.delete(authVerifications).where(lte(authVerifications.expiresAt, now)).run();
}
