import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type ListingRecord, listingRecordSchema } from '@/domain/listing/edit';
import { centers, revisions, slugRedirects } from './schema';

export type CenterRow = typeof centers.$inferSelect;

/** What a stored row says, in the shape of a record: the facts stand in the columns of their names. */
export function toListingRecord(row: CenterRow): ListingRecord {
  const { street, city, region, postalCode, country } = row;
  const { lat, lng, precision, locationSource, farFromPostalCode, ...facts } = row;
  return listingRecordSchema.parse({
    ...facts,
    address: { street, city, region, postalCode, country },
    location: { lat, lng, precision, source: locationSource, farFromPostalCode },
  });
}

/** The columns that hold a record: the way back from `toListingRecord`. */
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

/** The listing in that version, which may be the one that stands there; null: there is none, or none is kept. */
export const recordInVersion = (db: Db, row: CenterRow, version: number): ListingRecord | null =>
  version === row.version ? toListingRecord(row) : findVersion(db, row.id, version);

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
