import { and, asc, count, desc, eq, gte, isNull, ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type CenterRow, findCenterRow, findRecord, findSlugOwner, readRecord } from '@/db/listing/record';
import { centers, revisions } from '@/db/listing/schema';
import { isPublic } from '@/domain/listing/center-view';
import { answerDueOn } from '@/domain/queue/business-days';
import { isFixed, isThatHospital } from '@/domain/report/fixed';
import type { AsideBatch, ReportReceipt } from '@/domain/report/report';
import { isGeneral } from '@/domain/report/topics';
import { reports } from './schema';

/** For editors only: with the reader's words, and the address until the answer. */
export type OpenReport = typeof reports.$inferSelect & { answerDueOn: string };

const withPromise = (row: typeof reports.$inferSelect): OpenReport => ({
  ...row,
  answerDueOn: answerDueOn(row.receivedAt),
});

export function findReport(db: Db, id: number): OpenReport | null {
  const row = db.select().from(reports).where(eq(reports.id, id)).get();
  return row ? withPromise(row) : null;
}

type Reported = Pick<typeof reports.$inferSelect, 'centerId' | 'topic' | 'receivedAt' | 'hospital' | 'place'>;

/**
 * Whether readers see what a report was about otherwise now than when it came; of a missing hospital, whether a listing
 * that can be it was published since. What is about no listing, no record can prove.
 */
export function isReportFixed(db: Db, report: Reported): boolean {
  const { centerId, topic, receivedAt } = report;
  if (isGeneral(topic)) return true;
  if (centerId === null || topic === 'missing') return hasNewPublic(db, report);
  const row = findCenterRow(db, centerId);
  const now = row && findRecord(db, row);
  const first = db
    .select({ before: revisions.before })
    .from(revisions)
    .where(and(eq(revisions.centerId, centerId), gte(revisions.at, receivedAt)))
    .orderBy(asc(revisions.version))
    .limit(1)
    .get();
  return Boolean(now && first?.before && isFixed({ topic, before: first.before, now }));
}

const hasNewPublic = (db: Db, { receivedAt, hospital, place }: Reported): boolean =>
  db
    .select({ before: revisions.before, after: revisions.after })
    .from(revisions)
    .where(gte(revisions.at, receivedAt))
    .all()
    .some(
      ({ before, after }) =>
        after &&
        isPublic(after) &&
        !(before && isPublic(before)) &&
        isThatHospital({ hospital: hospital ?? '', place: place ?? '' }, after),
    );

/** All reports about one listing, the newest first. */
export const listReports = (db: Db, centerId: number): OpenReport[] =>
  db
    .select()
    .from(reports)
    .where(eq(reports.centerId, centerId))
    .orderBy(desc(reports.id))
    .all()
    .map(withPromise);

/** How many reports were set aside and are not answered yet. */
export const countAside = (db: Db): number =>
  db
    .select({ number: count() })
    .from(reports)
    .where(and(eq(reports.setAside, true), isNull(reports.answeredAt)))
    .get()?.number ?? 0;

/** What of those set aside belongs together and has no answer yet. */
export const isAside = (batch: AsideBatch) =>
  and(
    eq(reports.setAside, true),
    isNull(reports.answeredAt),
    typeof batch === 'number'
      ? eq(reports.centerId, batch)
      : and(isNull(reports.centerId), (batch === 'missing' ? eq : ne)(reports.topic, 'missing')),
  );

export const listAside = (db: Db, batch: AsideBatch): OpenReport[] =>
  db.select().from(reports).where(isAside(batch)).orderBy(desc(reports.id)).all().map(withPromise);

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
  const center = centerId === null ? null : db.select().from(centers).where(eq(centers.id, centerId)).get();
  const isListed = center && isListedNow(center);
  return {
    ...receipt,
    center: isListed ? { slug: center.slug, name: center.name } : null,
    answerDueOn: answerDueOn(row.receivedAt),
  };
}

function isListedNow(row: CenterRow): boolean {
  const record = readRecord(row);
  return record !== null && isPublic(record);
}

/** The listing that a reader can report, whatever its status, by this slug or an older one; null: there is none. */
export function findReportedCenter(db: Db, slug: string): { id: number; slug: string } | null {
  const id = findSlugOwner(db, slug);
  const row = id === null ? null : findCenterRow(db, id);
  return row && isPublic({ ...row, status: 'active' }) ? { id: row.id, slug: row.slug } : null;
}
