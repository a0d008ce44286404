import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { PUBLIC_LISTINGS } from '@/domain/listing/center';

/** What the scoreboard needs to know of a listing, and from when on it was so. */
export type ListingState = { from: string; isPublished: boolean; confirmedOn: string | null };

type Row = {
  id: number;
  at: string;
  listing: string | null;
  status: string | null;
  confirmedOn: string | null;
};

/**
 * For each listing what it was from when on, the oldest first. A listing older than the desk's history was, before
 * its first revision, what that revision found; without any it always was what it is.
 */
export function listingTimeline(db: Db): Map<number, ListingState[]> {
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

/** What a listing was at an instant; null: there was none yet. */
export const stateAt = (states: readonly ListingState[], instant: string): ListingState | null =>
  states.findLast(({ from }) => from <= instant) ?? null;
