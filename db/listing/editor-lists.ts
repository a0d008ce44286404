import { and, asc, eq, gte, inArray, ne, or, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '@/db/client';
import { liveClaims } from '@/db/queue/queue';
import { waitingCalls, waitingReports } from '@/db/queue/waiting';
import type { Comparable } from '@/domain/listing/duplicates';
import type { ListingRecord } from '@/domain/listing/edit';
import { dueOn, freshness } from '@/domain/listing/freshness';
import { type ListingLine, lineMatches } from '@/domain/listing/lines';
import { placeKey } from '@/domain/place/place-key';
import { regionByCode } from '@/domain/place/regions';
import { dayAtOffice } from '@/domain/queue/business-days';
import { findRecord, readRecord } from './record';
import { centers, revisions } from './schema';

/** All listings as the editors' table has them, hidden ones too; `matching`: those that `text` means. */
export function listLines(
  db: Db,
  { text, now }: { text: string; now: Date },
): { all: ListingLine[]; matching: ListingLine[] } {
  const today = dayAtOffice(now.toISOString());
  const claims = liveClaims(db, now);
  const waiting = waitingReports(db);
  const rows = db.select().from(centers).orderBy(asc(centers.name)).all();
  const toCall = new Set(waitingCalls(db, rows, today).map(({ centerId }) => centerId));
  const found = rows.flatMap((row) => {
    const record = findRecord(db, row);
    if (!record) return [];
    const { address, phones, fax } = record;
    const line: ListingLine = {
      id: row.id,
      slug: record.slug,
      name: record.name,
      city: address.city,
      region: address.region,
      email: record.email,
      listing: record.listing,
      status: record.status,
      checkedOn: record.checkedOn,
      confirmedOn: record.confirmedOn,
      freshness: freshness(record, today),
      phones: phones.length,
      takesReferrals: [...phones, ...(fax ? [fax] : [])].some((one) => one.for === 'referring'),
      reports: waiting.filter(({ centerId }) => centerId === row.id).length,
      editor: claims.get(`center:${row.id}`)?.name ?? null,
      toCall: toCall.has(row.id),
    };
    return [{ line, record }];
  });
  return {
    all: found.map(({ line }) => line),
    matching: found.filter(({ record }) => text === '' || isMeant(record, text)).map(({ line }) => line),
  };
}

/** By its names, town, state by code or in full, health system, program; its numbers and its ZIP code. */
function isMeant({ address, phones, fax, ...record }: ListingRecord, text: string): boolean {
  const { name, aliases, slug, healthSystem, program } = record;
  const { city, region, country, postalCode } = address;
  const state = regionByCode(country, region)?.name;
  const words = placeKey(
    [name, ...aliases, slug, city, region, state, healthSystem, program].join(' '),
  ).split(' ');
  const numbers = [...phones, ...(fax ? [fax] : [])].map(({ number }) => number);
  return lineMatches(words, [...numbers, postalCode ?? ''], text);
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
  const today = dayAtOffice(now);
  return new Set(rows.filter(({ at }) => dayAtOffice(at) === today).map(({ centerId }) => centerId));
}

const JUST_MS = 3_600_000;

/** The listing, if the newest thing that happened to it is that this person confirmed it in the last hour; else null. */
export function findJustConfirmed(
  db: Db,
  slug: string,
  personId: string,
  now: Date,
): { id: number; version: number; name: string } | null {
  const row = db
    .select({ id: centers.id, version: centers.version, name: centers.name })
    .from(centers)
    .innerJoin(revisions, and(eq(revisions.centerId, centers.id), eq(revisions.version, centers.version)))
    .where(
      and(
        eq(centers.slug, slug),
        eq(revisions.action, 'confirm'),
        eq(revisions.whoId, personId),
        gte(revisions.at, new Date(now.getTime() - JUST_MS).toISOString()),
      ),
    )
    .get();
  return row ?? null;
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
