import { and, count, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { isPublished } from '@/db/search/candidates';
import { findByOldSlug } from '@/db/search/centers';
import { type Center, PUBLIC_LISTINGS } from '@/domain/listing/center';
import { isPublic, publicCenter } from '@/domain/listing/center-view';
import { toCenterRecord } from './record';
import { centers } from './schema';

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

export type RegionCount = { country: string; region: string; total: number };

/** Where there are published centers, and how many. */
export function listRegions(db: Db): RegionCount[] {
  return db.all<RegionCount>(
    sql`select c.country, c.region, count(*) as total from center c where ${isPublished}
      group by c.country, c.region order by c.country, c.region`,
  );
}

export type ListingCounts = { total: number; confirmed: number; reported: number };

/** Published listings by how sure we are of them. */
export function countListings(db: Db): ListingCounts {
  const rows = db
    .select({ listing: centers.listing, total: count() })
    .from(centers)
    .where(and(inArray(centers.listing, [...PUBLIC_LISTINGS]), ne(centers.status, 'withdrawn')))
    .groupBy(centers.listing)
    .all();
  const of = (listing: string) => rows.find((row) => row.listing === listing)?.total ?? 0;
  return { total: of('confirmed') + of('reported'), confirmed: of('confirmed'), reported: of('reported') };
}
