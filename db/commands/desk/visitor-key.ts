import { eq } from 'drizzle-orm';
import type { Db } from '../../client';
import { metas } from '../../schema';
import { hashToken, newToken } from './secret';

const SALT = 'visitor-salt';

/**
 * Tells visitors of one day apart, and nobody who they were: the address is mixed with a salt that is forgotten the
 * next day, and is itself kept nowhere.
 */
export function visitorKey(db: Db, address: string, now: Date): string {
  return hashToken(`${saltOf(db, now.toISOString().slice(0, 10))} ${address}`);
}

function saltOf(db: Db, day: string): string {
  const read = db.$client.transaction(() => {
    const kept = db.select().from(metas).where(eq(metas.key, SALT)).get()?.value;
    if (kept?.startsWith(day)) return kept;
    const value = `${day} ${newToken()}`;
    db.insert(metas)
      .values({ key: SALT, value })
      .onConflictDoUpdate({ target: metas.key, set: { value } })
      .run();
    return value;
  });
  return read.immediate();
}
