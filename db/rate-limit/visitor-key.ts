import { and, eq, notLike } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { metas } from '@/db/meta';
import { hashToken, newToken } from '@/db/secret';

const SALT = 'visitor-salt';

/**
 * Tells visitors of one day apart, and nobody who they were: the address (or whatever else is counted by) is mixed with
 * a salt that is forgotten the next day, and is itself kept nowhere.
 */
export function visitorKey(db: Db, address: string, now: Date): string {
  return hashToken(`${saltOf(db, dayOf(now))} ${address}`);
}

/** Deletes the salts of earlier days, also on a day without visitors. */
export function forgetVisitors(db: Db, now: Date): void {
  db.delete(metas)
    .where(and(eq(metas.key, SALT), notLike(metas.value, `${dayOf(now)}%`)))
    .run();
}

const dayOf = (now: Date) => now.toISOString().slice(0, 10);

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
