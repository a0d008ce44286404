import { and, asc, eq, gte, inArray, ne, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Listing, Status } from '@/domain/listing/center';
import type { Comparable } from '@/domain/listing/duplicates';
import type { ListingRecord } from '@/domain/listing/edit';
import { dueOn, freshness, type ListingLine } from '@/domain/listing/freshness';
import { placeKey } from '@/domain/place/place-key';
import { dayAtOffice } from '@/domain/queue/business-days';
import { type CenterRow, toListingRecord } from './record';
import { centers, revisions } from './schema';

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
export const listRecords = (db: Db): ListingRecord[] => db.select().from(centers).all().map(toListingRecord);

const DAY_MS = 86_400_000;

/** The hospitals that somebody confirmed on the office's day of `now`, by any way. */
export function confirmedToday(db: Db, now: Date): ReadonlySet<number> {
  const lately = new Date(now.getTime() - DAY_MS).toISOString();
  const rows = db
    .select({ centerId: revisions.centerId, at: revisions.at })
    .from(revisions)
    .where(and(gte(revisions.at, lately), inArray(revisions.action, ['confirm', 'accept-answer'])))
    .all();
  const today = dayAtOffice(now.toISOString());
  return new Set(rows.filter(({ at }) => dayAtOffice(at) === today).map(({ centerId }) => centerId));
}

/** The first day after `today` on which a listing is due to be looked at; null: none will be. */
export function nextDue(db: Db, today: string): string | null {
  const days = db
    .select()
    .from(centers)
    .all()
    .filter(({ status, listing }) => status !== 'withdrawn' && listing !== 'unconfirmed')
    .map(dueOn)
    .filter((day) => day > today);
  return days.sort()[0] ?? null;
}

/** The listings that may be the same hospital as one: of its state, or with one of its numbers. None is withdrawn. */
export function listNeighbors(db: Db, { slug, address, phones, fax }: Comparable): Comparable[] {
  const numbers = JSON.stringify([...phones, ...(fax ? [fax] : [])].map(({ number }) => number));
  const hasNumber = sql`exists (
    select 1 from json_each(${numbers}) wanted
    where wanted.value = json_extract(${centers.fax}, '$.number')
      or wanted.value in (select json_extract(value, '$.number') from json_each(${centers.phones}))
  )`;
  const { name, healthSystem, street, city, region, postalCode, country } = centers;
  return db
    .select({
      slug: centers.slug,
      name,
      healthSystem,
      address: { street, city, region, postalCode, country },
      phones: centers.phones,
      fax: centers.fax,
    })
    .from(centers)
    .where(
      and(
        ne(centers.slug, slug),
        ne(centers.status, 'withdrawn'),
        or(and(eq(country, address.country), eq(region, address.region)), hasNumber),
      ),
    )
    .all();
}
