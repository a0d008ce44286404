import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { confirmLinks } from '@/db/report/schema';

/** Keeps when a hospital's link was first opened. It uses nothing up: mail scanners open links, too. */
export function noteLinkOpened(db: Db, linkId: number, now: Date): void {
  db.update(confirmLinks)
    .set({ openedAt: now.toISOString() })
    .where(and(eq(confirmLinks.id, linkId), isNull(confirmLinks.openedAt)))
    .run();
}
