import { asc } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { centers } from '@/db/meta';
import type { CenterRecord, Listing, Status } from '@/domain/listing/center';
import { freshness } from '@/domain/listing/clocks';
import type { ListingLine } from '@/domain/listing/listing-line';
import { placeKey } from '@/domain/place/place-key';
import { type CenterRow, toCenterRecord } from './center-record';

export type LineFilter = { text: string; status?: Status | null; listing?: Listing | null };

/** All listings whose name, other names, slug, city or state hold `text`, by name. Hidden ones too. */
export function listLines(
  db: Db,
  { text, status = null, listing = null }: LineFilter,
  today: string,
): ListingLine[] {
  const wanted = placeKey(text);
  const isWanted = (row: CenterRow) =>
    (status === null || row.status === status) && (listing === null || row.listing === listing);
  return db
    .select()
    .from(centers)
    .orderBy(asc(centers.name))
    .all()
    .filter(isWanted)
    .filter(({ name, aliases, slug, city, region }) =>
      placeKey([name, ...aliases, slug, city, region].join(' ')).includes(wanted),
    )
    .map((row) => ({
      slug: row.slug,
      name: row.name,
      city: row.city,
      region: row.region,
      listing: row.listing,
      status: row.status,
      checkedOn: row.checkedOn,
      confirmedOn: row.confirmedOn,
      freshness: freshness(row, today),
    }));
}

/** Every listing, withdrawn and hidden ones too. For editors. */
export const listRecords = (db: Db): CenterRecord[] => db.select().from(centers).all().map(toCenterRecord);
