import type { Db } from '@/db/client';
import { addDays } from '@/domain/day';
import type { AccuracyMonth } from '@/domain/listing/accuracy';
import { OVERDUE_AFTER_DAYS, PUBLIC_LISTINGS } from '@/domain/listing/center';
import { dayAtOffice, endAtOffice } from '@/domain/queue/business-days';

export type MonthEnd = Pick<AccuracyMonth, 'published' | 'confirmedWithHospital'>;

/** `newest`: the last change that is counted. */
type Kept = { today: string; ends: Map<string, MonthEnd>; changes: Map<string, number>; newest: number };
const kept = new WeakMap<Db['$client'], Kept>();

/**
 * How months ended that are over, and how many changes each had until now. History is only ever added to: a month that is
 * over is told from it once in a process, and each change is counted once.
 */
export function readMonths(db: Db, months: readonly string[], today: string): Omit<Kept, 'newest'> {
  const known = kept.get(db.$client);
  // A clock that was set back: what was over by then is not.
  const all =
    known && known.today <= today ? known : { today, ends: new Map(), changes: new Map(), newest: 0 };
  kept.set(db.$client, all);
  all.today = today;
  const missing = months.filter((month) => lastDayOf(month) < today && !all.ends.has(month));
  for (const [month, end] of missing.length > 0 ? endsOf(db, missing) : []) all.ends.set(month, end);
  countChanges(db, all);
  return all;
}

/** What confirmed or changed a listing; reading the researched list does not count. */
function countChanges(db: Db, all: Kept): void {
  const rows = db.$client
    .prepare<[number], { id: number; at: string }>(
      `select id, at from center_revision where id > ? and action <> 'seed' order by id`,
    )
    .iterate(all.newest);
  for (const { id, at } of rows) {
    const month = dayAtOffice(at).slice(0, 7);
    all.changes.set(month, (all.changes.get(month) ?? 0) + 1);
    all.newest = id;
  }
}

/** A listing as one change left it. `listing` null: it had none of what is asked here. */
type Row = {
  id: number;
  at: string;
  listing: string | null;
  status: string | null;
  confirmedOn: string | null;
};

/** Each listing's states, oldest first, listing after listing: as many as there ever were, so they are not held at once. */
const statesOf = (db: Db): IterableIterator<Row> => {
  const query = db.$client.prepare<[], Row>(`
    select c.id, c.created_at as at,
      case when r.id is null then c.listing else r.before ->> '$.listing' end as listing,
      case when r.id is null then c.status else r.before ->> '$.status' end as status,
      case when r.id is null then c.confirmed_on else r.before ->> '$.confirmedOn' end as confirmedOn,
      0 as revision
    from center c
      left join center_revision r on r.id = (select min(id) from center_revision where center_id = c.id)
    union all
    select center_id, at, after ->> '$.listing', after ->> '$.status', after ->> '$.confirmedOn', id
    from center_revision
    order by 1, 6`);
  return query.iterate();
};

/**
 * How each of some months ended. A listing older than the history was, before its first revision, what that revision
 * found; without any it always was what it is.
 */
function endsOf(db: Db, months: readonly string[]): Map<string, MonthEnd> {
  const asked = months.map((month) => {
    const day = lastDayOf(month);
    return { month, before: endAtOffice(day), freshFrom: addDays(day, -OVERDUE_AFTER_DAYS) };
  });
  const ends = new Map(months.map((month) => [month, { published: 0, confirmedWithHospital: 0 }]));
  const count = (states: readonly Row[]) => {
    for (const { month, before, freshFrom } of asked) {
      const state = states.findLast(({ at }) => at < before);
      const end = ends.get(month);
      if (!state || !end || !isPublished(state)) continue;
      end.published++;
      if (state.confirmedOn !== null && state.confirmedOn >= freshFrom) end.confirmedWithHospital++;
    }
  };
  const states: Row[] = [];
  for (const row of statesOf(db)) {
    if (states[0]?.id !== row.id) count(states.splice(0));
    // A listing that began with its first revision was nothing before.
    if (row.listing !== null) states.push(row);
  }
  count(states);
  return ends;
}

const isPublished = ({ listing, status }: Row) =>
  PUBLIC_LISTINGS.some((known) => known === listing) && status !== 'withdrawn';

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
