import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { boundsAround, splitBounds } from '@/domain/geo/bounds';
import { distanceKm } from '@/domain/geo/distance';
import { OVERDUE_AFTER_DAYS, PUBLIC_LISTINGS } from '@/domain/listing/center';
import type { Bounds, Point } from '@/domain/point';
import type { Criteria } from '@/domain/search/criteria';
import type { Rankable } from '@/domain/search/order';

export type Candidate = Rankable & { id: number; point: Point };

/** About 10 cm: far more than the rounding of boxes, so that the index never loses a point on an edge. */
const PAD_DEGREES = 1e-6;

/** What may be shown to anybody. */
export const isPublished = sql`c.listing in ${PUBLIC_LISTINGS} and c.status <> 'withdrawn'`;

/** Ids in any of the boxes, from the R*Tree: because of its 32-bit numbers a little more than the boxes, never less. */
function idsIn(boxes: Bounds[]): SQL {
  const selects = boxes.map(
    ({ west, south, east, north }) => sql`select id from center_rtree
      where max_lat >= ${south - PAD_DEGREES} and min_lat <= ${north + PAD_DEGREES}
        and max_lng >= ${west - PAD_DEGREES} and min_lng <= ${east + PAD_DEGREES}`,
  );
  return sql`c.id in (${sql.join(selects, sql` union `)})`;
}

/** Exactly in the bounds, as `contains` in the domain tells it. */
function within(bounds: Bounds): SQL {
  const boxes = splitBounds(bounds);
  const exact = boxes.map(
    ({ west, south, east, north }) =>
      sql`c.lat between ${south} and ${north} and c.lng between ${west} and ${east}`,
  );
  return sql`${idsIn(boxes)} and (${sql.join(exact, sql` or `)})`;
}

/** Ids of the listings in which every word of the text begins some word. Only letters and digits reach FTS5. */
function idsMatching(text: string): SQL {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0) return sql`false`;
  const query = words.map((word) => `"${word}"*`).join(' ');
  return sql`c.id in (select rowid from center_fts where center_fts match ${query})`;
}

/** Only the hospital's own word counts, not a page that we read. */
const isConfirmedLately = (today: string) =>
  sql`julianday(${today}) - julianday(c.confirmed_on) <= ${OVERDUE_AFTER_DAYS}`;

function holds(criteria: Criteria, today: string): SQL {
  const { origin, radiusKm, bounds, region, country, text, confirmed } = criteria;
  const conditions = [
    isPublished,
    ...(origin && radiusKm !== null ? [idsIn(boundsAround(origin, radiusKm))] : []),
    ...(bounds ? [within(bounds)] : []),
    ...criteria.conditions.map((code) => sql`c.conditions ->> ${code} = 'yes'`),
    ...criteria.services.map((code) => sql`c.services ->> ${code} = 'yes'`),
    ...(region === null ? [] : [sql`c.region = ${region} collate nocase`]),
    ...(country === null ? [] : [sql`c.country = ${country}`]),
    ...(text === null ? [] : [idsMatching(text)]),
    ...(confirmed === 'lately' ? [isConfirmedLately(today)] : []),
  ];
  return sql.join(conditions, sql` and `);
}

type Row = [
  id: number,
  slug: string,
  name: string,
  checkedOn: string,
  confirmedOn: string | null,
  lat: number,
  lng: number,
];

/** Every published center that the criteria hold for, measured, in no order. The index narrows down, `domain` decides. */
export function listCandidates(db: Db, criteria: Criteria, today: string): Candidate[] {
  const { origin, radiusKm } = criteria;
  const rows = db.values<Row>(
    sql`select c.id, c.slug, c.name, c.checked_on, c.confirmed_on, c.lat, c.lng
      from center c where ${holds(criteria, today)}`,
  );
  return rows
    .map(([id, slug, name, checkedOn, confirmedOn, lat, lng]) => {
      const point = { lat, lng };
      return {
        id,
        slug,
        name,
        checkedOn,
        confirmedOn,
        point,
        distanceKm: origin && distanceKm(origin, point),
      };
    })
    .filter((found) => radiusKm === null || found.distanceKm === null || found.distanceKm <= radiusKm);
}

/** How many there are at any distance. */
export function countAnywhere(db: Db, criteria: Criteria, today: string): number {
  const anywhere = holds({ ...criteria, radiusKm: null }, today);
  return db.get<{ total: number }>(sql`select count(*) as total from center c where ${anywhere}`).total;
}
