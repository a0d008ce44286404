import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { reports } from '@/db/report/schema';
import { type IndexEntry, recentFrom } from '@/db/search/listing-entry';
import { published } from '@/db/search/published';
import { daysBetween, laterDay } from '@/domain/day';
import { type Accuracy, type AccuracyMonth, median } from '@/domain/listing/accuracy';
import { OVERDUE_AFTER_DAYS, PUBLIC_LISTINGS } from '@/domain/listing/center';
import { dayAtOffice } from '@/domain/queue/business-days';
import { type MonthEnd, readMonths } from './accuracy-months';
import { readRecord } from './record';
import { centers } from './schema';

const MONTHS = 12;
const MS_PER_DAY = 86_400_000;

const officeDay = (instant: string | null) => (instant === null ? '' : dayAtOffice(instant));

/** How true the list is on `today`; months, too, begin and end at the office. */
export function findAccuracy(db: Db, today: string): Accuracy {
  const entries = published(db).index.byName;
  const ages = agesOf(entries, today);
  const confirmed = entries.filter(recentFrom(today)).length;
  const now = { published: entries.length, confirmedWithHospital: confirmed };
  return {
    asOf: today,
    listings: countListings(db, entries),
    confirmedWithHospital: {
      count: confirmed,
      share: entries.length === 0 ? null : confirmed / entries.length,
    },
    overdue: ages.filter((age) => age > OVERDUE_AFTER_DAYS).length,
    medianAgeDays: median(ages),
    ...reportsAndMonths(db, today, now),
  };
}

/** Many were checked on the same day: each day is measured once. */
function agesOf(entries: readonly IndexEntry[], today: string): number[] {
  const known = new Map<string, number>();
  return entries.map((entry) => {
    const day = laterDay(entry.checkedOn, entry.confirmedOn);
    const age = known.get(day) ?? daysBetween(day, today);
    known.set(day, age);
    return age;
  });
}

function countListings(db: Db, entries: readonly IndexEntry[]): Accuracy['listings'] {
  const among = (held: (entry: IndexEntry) => boolean) => entries.filter(held).length;
  return {
    published: entries.length,
    confirmed: among(({ listing }) => listing === 'confirmed'),
    reported: among(({ listing }) => listing === 'reported'),
    active: among(({ status }) => status === 'active'),
    paused: among(({ status }) => status === 'paused'),
    planned: among(({ status }) => status === 'planned'),
    withdrawn: countWithdrawn(db),
  };
}

/** Those that were published once and can be read. */
function countWithdrawn(db: Db): number {
  const isWithdrawn = and(inArray(centers.listing, [...PUBLIC_LISTINGS]), eq(centers.status, 'withdrawn'));
  return db.select().from(centers).where(isWithdrawn).all().filter(readRecord).length;
}

function reportsAndMonths(db: Db, today: string, now: MonthEnd): Pick<Accuracy, 'reports' | 'months'> {
  const all = db
    .select({ receivedAt: reports.receivedAt, answeredAt: reports.answeredAt })
    .from(reports)
    .all()
    .map((row) => ({
      ...row,
      receivedOn: dayAtOffice(row.receivedAt),
      answeredOn: officeDay(row.answeredAt),
    }));
  const months = lastMonths(today);
  const answered = all.flatMap(({ receivedAt, answeredAt, answeredOn }) =>
    answeredAt !== null && answeredOn >= (months[0] ?? today) ? [{ receivedAt, answeredAt }] : [],
  );
  const days = median(
    answered.map(
      ({ receivedAt, answeredAt }) => (Date.parse(answeredAt) - Date.parse(receivedAt)) / MS_PER_DAY,
    ),
  );
  const { ends, changes } = readMonths(db, months, today);
  return {
    reports: {
      open: all.filter(({ answeredAt }) => answeredAt === null).length,
      answered: answered.length,
      medianDaysToAnswer: days === null ? null : Math.round(days * 10) / 10,
    },
    months: months.map(
      (month): AccuracyMonth => ({
        month,
        ...(month === months.at(-1) ? now : (ends.get(month) ?? now)),
        changes: changes.get(month) ?? 0,
        reportsReceived: all.filter(({ receivedOn }) => receivedOn.startsWith(month)).length,
        reportsAnswered: all.filter(({ answeredOn }) => answeredOn.startsWith(month)).length,
      }),
    ),
  };
}

/** `2025-12` … `2026-11` */
function lastMonths(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, i) =>
    new Date(Date.UTC(year, month - MONTHS + i, 1)).toISOString().slice(0, 7),
  );
}
