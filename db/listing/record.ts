import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { CenterRecord } from '@/domain/listing/center';
import type { ListingRecord } from '@/domain/listing/edit';
import { centers, revisions, slugRedirects } from './schema';

export type CenterRow = typeof centers.$inferSelect;

/** A stored row in the shape of the domain, editors' parts and all. */
export function toCenterRecord(row: CenterRow): CenterRecord {
  const { street, city, region, postalCode, country, lat, lng, precision, locationSource } = row;
  return {
    slug: row.slug,
    name: row.name,
    healthSystem: row.healthSystem,
    program: row.program,
    aliases: row.aliases,
    address: { street, city, region, postalCode, country },
    location: { lat, lng, precision, source: locationSource, farFromPostalCode: row.farFromPostalCode },
    phones: row.phones,
    fax: row.fax,
    email: row.email,
    website: row.website,
    programUrl: row.programUrl,
    conditions: row.conditions,
    services: row.services,
    clinicians: row.clinicians,
    programSince: row.programSince,
    nciDesignation: row.nciDesignation,
    listing: row.listing,
    status: row.status,
    sources: row.sources,
    checkedOn: row.checkedOn,
    confirmedOn: row.confirmedOn,
    confirmedBy: row.confirmedBy,
    editorNotes: row.editorNotes,
  };
}

/** The columns that hold a record: the way back from `toCenterRecord`. */
export function toCenterColumns({ address, location, ...rest }: CenterRecord) {
  const { source: locationSource, ...position } = location;
  return { ...rest, ...address, ...position, locationSource };
}

/** A stored row with all that editors keep of it. */
export const toListingRecord = (row: CenterRow): ListingRecord => ({
  ...toCenterRecord(row),
  npi: row.npi,
  fieldSources: row.fieldSources,
  statusReason: row.statusReason,
});

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

export const toListingColumns = (record: ListingRecord) => ({
  ...toCenterColumns(record),
  npi: record.npi,
  fieldSources: record.fieldSources,
  statusReason: record.statusReason,
});
