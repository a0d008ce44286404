import { and, eq, lt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { hashToken } from '@/db/secret';
import { authUsedCodes } from './schema';

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
