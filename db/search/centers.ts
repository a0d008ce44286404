import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { toCenterRecord } from '@/db/listing/center-record';
import { slugRedirects } from '@/db/listing/schema';
import { centers } from '@/db/meta';
import { bearingBetween } from '@/domain/geo/bearing';
import type { Center } from '@/domain/listing/center';
import { isPublic, publicCenter } from '@/domain/listing/center-view';
import type { Point } from '@/domain/point';
import type { Criteria } from '@/domain/search/criteria';
import type { FoundCenter } from '@/domain/search/found-center';
import { compareCenters } from '@/domain/search/order';
import { type Candidate, countAnywhere, isPublished, listCandidates } from './candidates';

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

export type CenterAnswer =
  | { outcome: 'found'; center: Center }
  /** It had this slug before. */
  | { outcome: 'moved'; slug: string }
  /** It was published once and is not any more. */
  | { outcome: 'withdrawn' }
  | { outcome: 'unknown' };

/** One published listing by its slug. What only editors may see is unknown. */
export function findCenterBySlug(db: Db, slug: string, today: string): CenterAnswer {
  const row = db.select().from(centers).where(eq(centers.slug, slug)).get() ?? findByOldSlug(db, slug);
  if (!row) return { outcome: 'unknown' };
  const record = toCenterRecord(row);
  if (isPublic(record) && row.slug !== slug) return { outcome: 'moved', slug: row.slug };
  if (isPublic(record)) return { outcome: 'found', center: publicCenter(record, today) };
  const wasPublic = isPublic({ ...record, status: 'active' });
  return { outcome: wasPublic ? 'withdrawn' : 'unknown' };
}

const findByOldSlug = (db: Db, slug: string) =>
  db
    .select(getTableColumns(centers))
    .from(slugRedirects)
    .innerJoin(centers, eq(centers.id, slugRedirects.centerId))
    .where(eq(slugRedirects.slug, slug))
    .get();

export type RegionCount = { country: string; region: string; total: number };

/** Where there are published centers, and how many. */
export function listRegions(db: Db): RegionCount[] {
  return db.all<RegionCount>(
    sql`select c.country, c.region, count(*) as total from center c where ${isPublished}
      group by c.country, c.region order by c.country, c.region`,
  );
}
