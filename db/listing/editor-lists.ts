import { and, asc, eq, gte, inArray, ne, or, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '@/db/client';
import type { Listing, Status } from '@/domain/listing/center';
import type { Comparable } from '@/domain/listing/duplicates';
import type { ListingRecord } from '@/domain/listing/edit';
import { dueOn, freshness, type ListingLine } from '@/domain/listing/freshness';
import { placeKey } from '@/domain/place/place-key';
import { dayAtOffice } from '@/domain/queue/business-days';
import { findRecord, readRecord } from './record';
import { centers, revisions } from './schema';

export type LineFilter = { text: string; status?: Status | null; listing?: Listing | null };

/** All listings whose name, other names, slug, city or state hold `text`, by name. Hidden ones too. */
export function listLines(
  db: Db,
  { text, status = null, listing = null }: LineFilter,
  today: string,
): ListingLine[] {
  const wanted = placeKey(text);
  const isWanted = (record: ListingRecord) =>
    (status === null || record.status === status) && (listing === null || record.listing === listing);
  return db
    .select()
    .from(centers)
    .orderBy(asc(centers.name))
    .all()
    .flatMap((row) => findRecord(db, row) ?? [])
    .filter(isWanted)
    .filter(({ name, aliases, slug, address }) =>
      placeKey([name, ...aliases, slug, address.city, address.region].join(' ')).includes(wanted),
    )
    .map((record) => ({
      slug: record.slug,
      name: record.name,
      city: record.address.city,
      region: record.address.region,
      listing: record.listing,
      status: record.status,
      checkedOn: record.checkedOn,
      confirmedOn: record.confirmedOn,
      freshness: freshness(record, today),
    }));
}

/** Every listing that can be read, withdrawn and hidden ones too. For editors. */
export const listRecords = (db: Db): ListingRecord[] =>
  db
    .select()
    .from(centers)
    .all()
    .flatMap((row) => readRecord(row) ?? []);

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
  const days = listRecords(db)
    .filter(({ status, listing }) => status !== 'withdrawn' && listing !== 'unconfirmed')
    .map(dueOn)
    .filter((day) => day > today);
  return days.sort()[0] ?? null;
}

/** A column that holds no JSON has no numbers. */
const orNothing = (column: SQLiteColumn) => sql`case when json_valid(${column}) then ${column} end`;

/** The listings that may be the same hospital as one: of its state, or with one of its numbers. None is withdrawn. */
export function listNeighbors(db: Db, { slug, address, phones, fax }: Comparable): Comparable[] {
  const numbers = JSON.stringify([...phones, ...(fax ? [fax] : [])].map(({ number }) => number));
  const hasNumber = sql`exists (
    select 1 from json_each(${numbers}) wanted
    where wanted.value = json_extract(${orNothing(centers.fax)}, '$.number')
      or wanted.value in (select json_extract(value, '$.number') from json_each(${orNothing(centers.phones)}))
  )`;
  const { country, region } = centers;
  return db
    .select()
    .from(centers)
    .where(
      and(
        ne(centers.slug, slug),
        ne(centers.status, 'withdrawn'),
        or(and(eq(country, address.country), eq(region, address.region)), hasNumber),
      ),
    )
    .all()
    .flatMap((row) => readRecord(row) ?? []);
}
