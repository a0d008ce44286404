import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { authAccounts } from './schema';

const ofPerson = (userId: string) =>
  and(eq(authAccounts.userId, userId), eq(authAccounts.providerId, 'credential'));

/** The kept hash of a person's password; null: they have none. */
export const findPasswordHash = (db: Db, userId: string): string | null =>
  db.select({ hash: authAccounts.password }).from(authAccounts).where(ofPerson(userId)).get()?.hash ?? null;

/** Keeps another hash of the same password, unless another password was set meanwhile. */
export function replacePasswordHash(db: Db, userId: string, earlier: string, hash: string): void {
  db.update(authAccounts)
    .set({ password: hash })
    .where(and(ofPerson(userId), eq(authAccounts.password, earlier)))
    .run();
}
