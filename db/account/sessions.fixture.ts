import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { NOW } from './people.fixture';
import { authSessions, authTwoFactors, authUsers, authVerifications } from './schema';

const TIMES = { createdAt: NOW, updatedAt: NOW };
const hoursOn = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

/** A session of somebody, which ends so many hours from now. */
export function addSession(db: Db, userId: string, id: string, { hours = 12, proved = true } = {}): void {
  const secondFactorAt = proved ? NOW : null;
  db.insert(authSessions)
    .values({ id, token: `token of ${id}`, userId, expiresAt: hoursOn(hours), secondFactorAt, ...TIMES })
    .run();
}

/** A reset link or a challenge of somebody, which ends so many hours from now. */
export function addChallenge(db: Db, userId: string, id: string, hours = 1): void {
  db.insert(authVerifications)
    .values({ id, identifier: `challenge ${id}`, value: userId, expiresAt: hoursOn(hours), ...TIMES })
    .run();
}

/** An authenticator app of somebody; not `verified`: they have not yet typed a code of it. */
export function addApp(db: Db, userId: string, { verified = true } = {}): void {
  db.insert(authTwoFactors)
    .values({ id: `app of ${userId}`, userId, secret: 'first', backupCodes: 'codes', verified })
    .run();
  db.update(authUsers).set({ twoFactorEnabled: verified }).where(eq(authUsers.id, userId)).run();
}

const idsIn = (db: Db, table: string): unknown[] =>
  db.$client.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
export const sessionsIn = (db: Db) => idsIn(db, 'auth_session');
export const challengesIn = (db: Db) => idsIn(db, 'auth_verification');
export const appsIn = (db: Db) => db.select().from(authTwoFactors).orderBy(authTwoFactors.id).all();
