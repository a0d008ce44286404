import { and, count, inArray, ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { centers } from '@/db/meta';
import { PUBLIC_LISTINGS } from '@/domain/listing/center';

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
