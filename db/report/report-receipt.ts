import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { toCenterRecord } from '@/db/listing/center-record';
import { centers } from '@/db/meta';
import { isPublic } from '@/domain/listing/center-view';
import { answerDueOn } from '@/domain/queue/business-days';
import type { ReportReceipt } from '@/domain/report/report';
import { reports } from './schema';

/** What became of a report, by the number on its receipt. Names each column: the reader's words are not among them. */
export function findReceipt(db: Db, number: string): ReportReceipt | null {
  const row = db
    .select({
      number: reports.number,
      centerId: reports.centerId,
      topic: reports.topic,
      status: reports.status,
      whatChanged: reports.whatChanged,
      answerLanguage: reports.answerLanguage,
      receivedAt: reports.receivedAt,
      checkedAt: reports.checkedAt,
      answeredAt: reports.answeredAt,
    })
    .from(reports)
    .where(eq(reports.number, number))
    .get();
  if (!row) return null;
  const { centerId, ...receipt } = row;
  const center = db.select().from(centers).where(eq(centers.id, centerId)).get();
  const isListed = center && isPublic(toCenterRecord(center));
  return {
    ...receipt,
    center: isListed ? { slug: center.slug, name: center.name } : null,
    answerDueOn: answerDueOn(row.receivedAt),
  };
}
