import { ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { centers } from '@/db/meta';
import { reports } from '@/db/report/schema';
import { daysBetween } from '@/domain/day';
import type { Accuracy, AccuracyMonth } from '@/domain/listing/accuracy';
import { OVERDUE_AFTER_DAYS } from '@/domain/listing/center';
import { isOverdue, isPublic } from '@/domain/listing/center-view';
import { ageInDays } from '@/domain/listing/clocks';
import { median } from '@/domain/listing/median';
import { type CenterRow, toCenterRecord } from './center-record';
import { listingTimeline, stateAt } from './listing-timeline';
import { revisions } from './schema';

const MONTHS = 12;
const MS_PER_DAY = 86_400_000;

const isFresh = (confirmedOn: string | null, day: string) =>
  confirmedOn !== null && daysBetween(confirmedOn, day) <= OVERDUE_AFTER_DAYS;

/** How true the list is on `today` (UTC). */
export function findAccuracy(db: Db, today: string): Accuracy {
  const rows = db.select().from(centers).all();
  const published = rows.filter((row) => isPublic(toCenterRecord(row)));
  const confirmed = published.filter(({ confirmedOn }) => isFresh(confirmedOn, today)).length;
  return {
    asOf: today,
    listings: countListings(rows, published),
    confirmedWithHospital: {
      count: confirmed,
      share: published.length === 0 ? null : confirmed / published.length,
    },
    overdue: published.filter((row) => isOverdue(row, today)).length,
    medianAgeDays: median(published.map((row) => ageInDays(row, today))),
    ...reportsAndMonths(db, today),
  };
}

function countListings(rows: CenterRow[], published: CenterRow[]): Accuracy['listings'] {
  const among = (held: (row: CenterRow) => boolean) => published.filter(held).length;
  return {
    published: published.length,
    confirmed: among(({ listing }) => listing === 'confirmed'),
    reported: among(({ listing }) => listing === 'reported'),
    active: among(({ status }) => status === 'active'),
    paused: among(({ status }) => status === 'paused'),
    planned: among(({ status }) => status === 'planned'),
    withdrawn: rows.filter(
      (row) => row.status === 'withdrawn' && isPublic({ ...toCenterRecord(row), status: 'active' }),
    ).length,
  };
}

function reportsAndMonths(db: Db, today: string): Pick<Accuracy, 'reports' | 'months'> {
  const all = db
    .select({ receivedAt: reports.receivedAt, answeredAt: reports.answeredAt })
    .from(reports)
    .all();
  const months = lastMonths(today);
  const answered = all.flatMap(({ receivedAt, answeredAt }) =>
    answeredAt !== null && answeredAt >= (months[0] ?? today) ? [{ receivedAt, answeredAt }] : [],
  );
  const days = median(
    answered.map(
      ({ receivedAt, answeredAt }) => (Date.parse(answeredAt) - Date.parse(receivedAt)) / MS_PER_DAY,
    ),
  );
  const changedAt = db.select({ at: revisions.at }).from(revisions).where(ne(revisions.action, 'seed')).all();
  const timeline = [...listingTimeline(db).values()];
  return {
    reports: {
      open: all.filter(({ answeredAt }) => answeredAt === null).length,
      answered: answered.length,
      medianDaysToAnswer: days === null ? null : Math.round(days * 10) / 10,
    },
    months: months.map((month): AccuracyMonth => {
      const end = lastDay(month, today);
      const states = timeline.flatMap((all) => stateAt(all, `${end}T23:59:59.999Z`) ?? []);
      const published = states.filter(({ isPublished }) => isPublished);
      return {
        month,
        published: published.length,
        confirmedWithHospital: published.filter(({ confirmedOn }) => isFresh(confirmedOn, end)).length,
        changes: changedAt.filter(({ at }) => at.startsWith(month)).length,
        reportsReceived: all.filter(({ receivedAt }) => receivedAt.startsWith(month)).length,
        reportsAnswered: all.filter(({ answeredAt }) => answeredAt?.startsWith(month)).length,
      };
    }),
  };
}

/** `2025-12` … `2026-11` */
function lastMonths(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, i) =>
    new Date(Date.UTC(year, month - MONTHS + i, 1)).toISOString().slice(0, 7),
  );
}

function lastDay(month: string, today: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const end = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return end < today ? end : today;
}
