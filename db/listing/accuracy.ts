import { ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { reports } from '@/db/report/schema';
import { daysBetween } from '@/domain/day';
import { type Accuracy, type AccuracyMonth, median } from '@/domain/listing/accuracy';
import { OVERDUE_AFTER_DAYS, PUBLIC_LISTINGS } from '@/domain/listing/center';
import { isOverdue, isPublic } from '@/domain/listing/center-view';
import type { ListingRecord } from '@/domain/listing/edit';
import { ageInDays } from '@/domain/listing/freshness';
import { dayAtOffice } from '@/domain/queue/business-days';
import { readRecord } from './record';
import { centers, revisions } from './schema';

/** A listing's state as the accuracy page counts it, and the instant from which it held. */
type ListingState = { from: string; isPublished: boolean; confirmedOn: string | null };

type Row = {
  id: number;
  at: string;
  listing: string | null;
  status: string | null;
  confirmedOn: string | null;
};

/**
 * For each listing what it was from when on, the oldest first. A listing older than the history was, before
 * its first revision, what that revision found; without any it always was what it is.
 */
function listingTimeline(db: Db): Map<number, ListingState[]> {
  const rows = db.all<Row>(sql`
    select c.id, c.created_at as at,
      case when r.id is null then c.listing else r.before ->> '$.listing' end as listing,
      case when r.id is null then c.status else r.before ->> '$.status' end as status,
      case when r.id is null then c.confirmed_on else r.before ->> '$.confirmedOn' end as confirmedOn
    from center c
      left join center_revision r on r.id = (select min(id) from center_revision where center_id = c.id)
    union all
    select center_id, at, after ->> '$.listing', after ->> '$.status', after ->> '$.confirmedOn'
    from (select * from center_revision order by id)`);
  const timeline = new Map<number, ListingState[]>();
  for (const { id, at, listing, status, confirmedOn } of rows) {
    // A listing that began with its first revision was nothing before.
    if (listing === null) continue;
    const isPublished = PUBLIC_LISTINGS.some((known) => known === listing) && status !== 'withdrawn';
    const states = timeline.get(id);
    const state = { from: at, isPublished, confirmedOn };
    if (states) states.push(state);
    else timeline.set(id, [state]);
  }
  return timeline;
}

/** What a listing was at the end of a day; null: there was none yet. */
const stateAt = (states: readonly ListingState[], day: string): ListingState | null =>
  states.findLast(({ from }) => from <= day) ?? null;

const MONTHS = 12;
const MS_PER_DAY = 86_400_000;

const officeDay = (instant: string | null) => (instant === null ? '' : dayAtOffice(instant));

const isFresh = (confirmedOn: string | null, day: string) =>
  confirmedOn !== null && daysBetween(confirmedOn, day) <= OVERDUE_AFTER_DAYS;

/** How true the list is on `today`; months, too, begin and end at the office. */
export function findAccuracy(db: Db, today: string): Accuracy {
  const rows = db
    .select()
    .from(centers)
    .all()
    .flatMap((row) => readRecord(row) ?? []);
  const published = rows.filter(isPublic);
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

function countListings(rows: ListingRecord[], published: ListingRecord[]): Accuracy['listings'] {
  const among = (held: (record: ListingRecord) => boolean) => published.filter(held).length;
  return {
    published: published.length,
    confirmed: among(({ listing }) => listing === 'confirmed'),
    reported: among(({ listing }) => listing === 'reported'),
    active: among(({ status }) => status === 'active'),
    paused: among(({ status }) => status === 'paused'),
    planned: among(({ status }) => status === 'planned'),
    withdrawn: rows.filter((row) => row.status === 'withdrawn' && isPublic({ ...row, status: 'active' }))
      .length,
  };
}

function reportsAndMonths(db: Db, today: string): Pick<Accuracy, 'reports' | 'months'> {
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
  const changedOn = db
    .select({ at: revisions.at })
    .from(revisions)
    .where(ne(revisions.action, 'seed'))
    .all()
    .map(({ at }) => dayAtOffice(at));
  const timeline = [...listingTimeline(db).values()].map((states) =>
    states.map((state) => ({ ...state, from: dayAtOffice(state.from) })),
  );
  return {
    reports: {
      open: all.filter(({ answeredAt }) => answeredAt === null).length,
      answered: answered.length,
      medianDaysToAnswer: days === null ? null : Math.round(days * 10) / 10,
    },
    months: months.map((month): AccuracyMonth => {
      const end = lastDay(month, today);
      const states = timeline.flatMap((all) => stateAt(all, end) ?? []);
      const published = states.filter(({ isPublished }) => isPublished);
      return {
        month,
        published: published.length,
        confirmedWithHospital: published.filter(({ confirmedOn }) => isFresh(confirmedOn, end)).length,
        changes: changedOn.filter((day) => day.startsWith(month)).length,
        reportsReceived: all.filter(({ receivedOn }) => receivedOn.startsWith(month)).length,
        reportsAnswered: all.filter(({ answeredOn }) => answeredOn.startsWith(month)).length,
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
