import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { toCenterRecord } from '@/db/listing/record';
import { centers, slugRedirects } from '@/db/listing/schema';
import { findPlace } from '@/db/place/find-place';
import { bearingBetween } from '@/domain/geo/bearing';
import { type FoundCenter, isPublic, publicCenter } from '@/domain/listing/center-view';
import type { PlaceAnswer } from '@/domain/place/place';
import type { Point } from '@/domain/point';
import type { Criteria } from '@/domain/search/criteria';
import { type ActiveFilter, activeFilters, liftFilter } from '@/domain/search/lift-filter';
import { compareCenters } from '@/domain/search/order';
import { type Candidate, countAnywhere, listCandidates } from './candidates';

export type FoundCenters = {
  /** All matches, of which `items` is one page. */ total: number;
  items: FoundCenter[];
};
export type Paging = { /** YYYY-MM-DD */ today: string; limit?: number; offset?: number };

/** The one search behind list, map, count and API. Without `limit`: all of them. */
export function findCenters(db: Db, criteria: Criteria, { today, limit, offset = 0 }: Paging): FoundCenters {
  const end = offset + (limit ?? Number.POSITIVE_INFINITY);
  const { total, candidates } = nearestOf(db, criteria, today, end) ?? allOf(db, criteria, today);
  const page = candidates.sort(compareCenters(criteria.sort)).slice(offset, end);
  return { total, items: load(db, page, criteria.origin, today) };
}

type Match = { total: number; candidates: Candidate[] };

function allOf(db: Db, criteria: Criteria, today: string): Match {
  const candidates = listCandidates(db, criteria, today);
  return { total: candidates.length, candidates };
}

/** Up to so many are measured and sorted sooner than they are narrowed down. */
const SCAN_MAX = 500;
/** Around a town, a region, a continent. */
const RINGS_KM = [100, 500, 2500];

/** The first ring that holds the `end` nearest; null: it takes all of them. */
function nearestOf(db: Db, criteria: Criteria, today: string, end: number): Match | null {
  if (!criteria.origin || criteria.radiusKm !== null || criteria.sort !== 'distance') return null;
  const total = countAnywhere(db, criteria, today);
  if (total <= Math.max(SCAN_MAX, end)) return null;
  for (const radiusKm of RINGS_KM) {
    const candidates = listCandidates(db, { ...criteria, radiusKm }, today);
    if (candidates.length >= end) return { total, candidates };
  }
  return null;
}

/** The `k` nearest that lie outside the radius, all other filters kept; none without origin and radius. */
export function nearestBeyond(db: Db, criteria: Criteria, k: number, today: string): FoundCenter[] {
  const { origin, radiusKm } = criteria;
  if (!origin || radiusKm === null) return [];
  const beyond = listCandidates(db, { ...criteria, radiusKm: null }, today)
    .filter((found) => found.distanceKm !== null && found.distanceKm > radiusKm)
    .sort(compareCenters('distance'));
  return load(db, beyond.slice(0, k), origin, today);
}

function load(db: Db, page: Candidate[], origin: Point | null, today: string): FoundCenter[] {
  const ids = JSON.stringify(page.map(({ id }) => id));
  const rows = db
    .select()
    .from(centers)
    .where(sql`${centers.id} in (select value from json_each(${ids}))`)
    .all();
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return page.flatMap(({ id, point, distanceKm }) => {
    const row = rowOf.get(id);
    const record = row && toCenterRecord(row);
    if (!record || !isPublic(record)) return [];
    const bearing = origin && bearingBetween(origin, point);
    return [{ center: publicCenter(record, today), distanceKm, bearing }];
  });
}

export const findByOldSlug = (db: Db, slug: string) =>
  db
    .select(getTableColumns(centers))
    .from(slugRedirects)
    .innerJoin(centers, eq(centers.id, slugRedirects.centerId))
    .where(eq(slugRedirects.slug, slug))
    .get();

/** One active filter, and how many centers there would be without it. */
export type HiddenBy = ActiveFilter & { total: number };

/** For each active filter: how many centers the search would find if just that one were lifted. */
export function countHiddenBy(db: Db, criteria: Criteria, today: string): HiddenBy[] {
  return activeFilters(criteria).map((filter) => ({
    ...filter,
    total: listCandidates(db, liftFilter(criteria, filter), today).length,
  }));
}

/** Where `near` is. The page and the API ask here, so that they measure from the same spot. */
export function resolveOrigin(db: Db, near: string): PlaceAnswer {
  return findPlace(db, near);
}
