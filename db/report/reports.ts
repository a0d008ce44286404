import { desc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { answerDueOn } from '@/domain/queue/business-days';
import { reports } from './schema';

/** For editors only: with the reader's words, and the address until the answer. */
export type DeskReport = typeof reports.$inferSelect & { answerDueOn: string };

const withPromise = (row: typeof reports.$inferSelect): DeskReport => ({
  ...row,
  answerDueOn: answerDueOn(row.receivedAt),
});

export function findReport(db: Db, id: number): DeskReport | null {
  const row = db.select().from(reports).where(eq(reports.id, id)).get();
  return row ? withPromise(row) : null;
}

/** All reports about one listing, the newest first. */
export const listReports = (db: Db, centerId: number): DeskReport[] =>
  db
    .select()
    .from(reports)
    .where(eq(reports.centerId, centerId))
    .orderBy(desc(reports.id))
    .all()
    .map(withPromise);
