import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import type { ListingRecord } from '@/domain/listing/edit';
import { recordFaults, upgradeRecord } from '@/domain/listing/upgrade';
import type { FieldErrors } from '@/domain/outcome';
import type { DeadLink } from '@/domain/queue/item';
import { centers, revisions, slugRedirects } from './schema';

export type CenterRow = typeof centers.$inferSelect;

/** What a stored row says, in the shape of a record: the facts stand in the columns of their names. */
function storedIn(row: CenterRow): unknown {
  const { street, city, region, postalCode, country } = row;
  const { lat, lng, precision, locationSource, farFromPostalCode, ...facts } = row;
  return {
    ...facts,
    address: { street, city, region, postalCode, country },
    location: { lat, lng, precision, source: locationSource, farFromPostalCode },
  };
}

const read = new WeakMap<CenterRow, ListingRecord | null>();

/** The listing in a stored row; null: it cannot be read, and readers must not see it. */
export function readRecord(row: CenterRow): ListingRecord | null {
  const known = read.get(row);
  if (known !== undefined) return known;
  const record = readOnce(row);
  read.set(row, record);
  return record;
}

/** The same, not kept: of a whole list that is read row by row, keeping takes as long as reading. */
export const readOnce = (row: CenterRow): ListingRecord | null => upgradeRecord(storedIn(row));

/** The same of a row that was written just now. */
export function toListingRecord(row: CenterRow): ListingRecord {
  const record = readRecord(row);
  if (!record) throw new Error(`center ${row.id} cannot be read`);
  return record;
}

/** Why a row cannot be read, by fact; empty: it can. */
export const rowFaults = (row: CenterRow): FieldErrors =>
  readRecord(row) ? {} : recordFaults(storedIn(row));

/**
 * The listing as editors work on it: of a row that cannot be read, its newest version that can, so that it can be put
 * right. null: there is none.
 */
export const findRecord = (db: Db, row: CenterRow): ListingRecord | null =>
  readRecord(row) ?? findLastReadable(db, row.id);

/** The same for a row of which it is known that there is one. */
export function recordOf(db: Db, row: CenterRow): ListingRecord {
  const record = findRecord(db, row);
  if (!record) throw new Error(`no version of center ${row.id} can be read`);
  return record;
}

function findLastReadable(db: Db, centerId: number): ListingRecord | null {
  const versions = db
    .select()
    .from(revisions)
    .where(eq(revisions.centerId, centerId))
    .orderBy(desc(revisions.version))
    .all();
  return versions.find(({ after }) => after !== null)?.after ?? null;
}

const deadLinksSchema = z.array(z.object({ url: z.string(), foundOn: z.string() })).catch([]);
/** Links that an editor found dead. */
export const deadLinksIn = (row: CenterRow): DeadLink[] => deadLinksSchema.parse(row.deadLinks);

/** The columns that hold a record: the way back from `readRecord`. */
export function toListingColumns({ address, location, ...facts }: ListingRecord) {
  const { source: locationSource, ...pin } = location;
  return { ...facts, ...address, ...pin, locationSource };
}

export function findCenterRow(db: Db, id: number): CenterRow | null {
  return db.select().from(centers).where(eq(centers.id, id)).get() ?? null;
}

/** The change that made that version of a listing. */
export function findRevision(db: Db, centerId: number, version: number) {
  return (
    db
      .select()
      .from(revisions)
      .where(and(eq(revisions.centerId, centerId), eq(revisions.version, version)))
      .get() ?? null
  );
}

/** The newest change of one fact of a listing, by its dotted name; null: it is as it was first. */
export const lastToChange = (db: Db, centerId: number, field: string) =>
  db
    .select({ whoId: revisions.whoId, at: revisions.at })
    .from(revisions)
    .where(
      and(
        eq(revisions.centerId, centerId),
        sql`exists (select 1 from json_each(${revisions.changed}) where value = ${field})`,
      ),
    )
    .orderBy(desc(revisions.version))
    .limit(1)
    .get() ?? null;

/** The listing in that version, which may be the one that stands there; null: there is none, or none is kept. */
export const recordInVersion = (db: Db, row: CenterRow, version: number): ListingRecord | null =>
  version === row.version ? findRecord(db, row) : findVersion(db, row.id, version);

/** The listing as it was in that version; null: history does not reach back so far. */
export function findVersion(db: Db, centerId: number, version: number): ListingRecord | null {
  return (
    findRevision(db, centerId, version)?.after ?? findRevision(db, centerId, version + 1)?.before ?? null
  );
}

/** The listing that a slug means, by its own name or by one it had before; null: the slug is free. */
export function findSlugOwner(db: Db, slug: string): number | null {
  const own = db.select({ id: centers.id }).from(centers).where(eq(centers.slug, slug)).get();
  if (own) return own.id;
  const old = db.select().from(slugRedirects).where(eq(slugRedirects.slug, slug)).get();
  return old?.centerId ?? null;
}
