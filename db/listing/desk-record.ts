import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { centers } from '@/db/meta';
import type { DeskRecord } from '@/domain/listing/center-edit';
import { type CenterRow, toCenterRecord } from './center-record';
import { revisions } from './schema';

/** A stored row with all that the desk keeps of it. */
export const toDeskRecord = (row: CenterRow): DeskRecord => ({
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
export const recordInVersion = (db: Db, row: CenterRow, version: number): DeskRecord | null =>
  version === row.version ? toDeskRecord(row) : findVersion(db, row.id, version);

/** The listing as it was in that version; null: history does not reach back so far. */
export function findVersion(db: Db, centerId: number, version: number): DeskRecord | null {
  return (
    findRevision(db, centerId, version)?.after ?? findRevision(db, centerId, version + 1)?.before ?? null
  );
}
