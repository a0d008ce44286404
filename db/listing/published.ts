import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { ListingIndex } from '@/db/search/listing-index';
import { published } from '@/db/search/published';
import { type Center, PUBLIC_LISTINGS } from '@/domain/listing/center';
import type { ListingCounts } from '@/domain/listing/center-view';
import { isPublic } from '@/domain/listing/center-view';
import { readRecord } from './record';
import { centers, slugRedirects } from './schema';

/** What may be shown to anybody, of the table `center` named `c`. */
export const isPublished = sql`c.listing in ${PUBLIC_LISTINGS} and c.status <> 'withdrawn'`;

export type CenterAnswer =
  | { outcome: 'found'; center: Center }
  /** It had this slug before. */
  | { outcome: 'moved'; slug: string }
  /** It was published once and is not any more. */
  | { outcome: 'withdrawn' }
  | { outcome: 'unknown' };

/** One published listing by its slug. What only editors may see is unknown. */
export function findCenterBySlug(db: Db, slug: string, today: string): CenterAnswer {
  const list = published(db);
  const entry = list.index.bySlug(slug);
  const center = entry && list.centerOf(entry, today);
  return center ? { outcome: 'found', center } : findUnlisted(db, slug);
}

/** When a listing was last written, ISO 8601; null: no listing has this slug now. */
export const findChangedAt = (db: Db, slug: string): string | null => findWritten(db, slug)?.at ?? null;

/** What a listing is called for good, and when it was last written; null: no listing has this slug now. */
export const findWritten = (db: Db, slug: string): { id: number; at: string } | null =>
  db.select({ id: centers.id, at: centers.updatedAt }).from(centers).where(eq(centers.slug, slug)).get() ??
  null;

/** The slug that a listing has now; null: there is no such listing. */
export const findCurrentSlug = (db: Db, id: number): string | null =>
  db.select({ slug: centers.slug }).from(centers).where(eq(centers.id, id)).get()?.slug ?? null;

/** A slug that no published listing has now. */
function findUnlisted(db: Db, slug: string): CenterAnswer {
  const own = db.select().from(centers).where(eq(centers.slug, slug)).get();
  const old = own
    ? null
    : db
        .select({ row: centers })
        .from(slugRedirects)
        .innerJoin(centers, eq(centers.id, slugRedirects.centerId))
        .where(eq(slugRedirects.slug, slug))
        .get();
  const row = own ?? old?.row;
  if (!row) return { outcome: 'unknown' };
  const record = readRecord(row);
  if (!record) return { outcome: 'unknown' };
  if (isPublic(record)) return old ? { outcome: 'moved', slug: row.slug } : { outcome: 'unknown' };
  const wasPublic = isPublic({ ...record, status: 'active' });
  return { outcome: wasPublic ? 'withdrawn' : 'unknown' };
}

export type RegionCount = { country: string; region: string; total: number };

/** Where there are published centers, and how many. */
export const listRegions = (db: Db): RegionCount[] =>
  oncePerVersion(db, regions, ({ byName }) => {
    const found = new Map<string, RegionCount>();
    for (const { country, region } of byName) {
      const known = found.get(`${country} ${region}`) ?? { country, region, total: 0 };
      known.total++;
      found.set(`${country} ${region}`, known);
    }
    return Array.from(found)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, counted]) => counted);
  });

/** Published listings by how sure we are of them. */
export const countListings = (db: Db): ListingCounts =>
  oncePerVersion(db, counts, ({ byName }) => {
    const confirmed = byName.filter(({ listing }) => listing === 'confirmed').length;
    return { total: byName.length, confirmed, reported: byName.length - confirmed };
  });

const regions = new WeakMap<ListingIndex, RegionCount[]>();
const counts = new WeakMap<ListingIndex, ListingCounts>();

/** A total of the whole list, counted once for each version of it. */
function oncePerVersion<Total>(
  db: Db,
  known: WeakMap<ListingIndex, Total>,
  make: (index: ListingIndex) => Total,
): Total {
  const { index } = published(db);
  const total = known.get(index) ?? make(index);
  known.set(index, total);
  return total;
}
