import { asc } from 'drizzle-orm';
import { freshness } from '@/domain/desk/clocks';
import type { ListingLine } from '@/domain/desk/listing-line';
import { placeKey } from '@/domain/place/place-key';
import type { Db } from '../../client';
import { centers } from '../../schema';

/** All listings whose name, other names, slug, city or state hold `text`, by name. Hidden ones too. */
export function listLines(db: Db, text: string, today: string): ListingLine[] {
  const wanted = placeKey(text);
  return db
    .select()
    .from(centers)
    .orderBy(asc(centers.name))
    .all()
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
