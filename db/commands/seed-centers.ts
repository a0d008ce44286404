import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { type CenterRecord, centerRecordSchema } from '@/domain/center';
import type { CenterFile } from '@/domain/center-file';
import type { Db } from '../client';
import { type CenterRow, toCenterRecord } from '../queries/center-record';
import { centers, metas } from '../schema';
import { toCenterColumns } from './center-columns';

export type KeptField = { field: keyof CenterRecord; seeded: unknown; edited: unknown };

export type SeedReport = {
  added: string[];
  changed: string[];
  unchanged: string[];
  /** Rows an editor has changed: left as they are, with what the seed would have written. */
  kept: { slug: string; fields: KeptField[] }[];
  /** Seeded once, no longer in the file: left in place for an editor to decide. */
  gone: string[];
};

const FIELDS = centerRecordSchema.keyof().options;

/** The same for the same content, whatever the order of its keys. */
function seedHash(record: CenterRecord): string {
  const sorted = JSON.stringify(record, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(sorted).digest('hex');
}

function differences(seeded: CenterRecord, edited: CenterRecord): KeptField[] {
  return FIELDS.filter((field) => !isDeepStrictEqual(seeded[field], edited[field])).map((field) => ({
    field,
    seeded: seeded[field],
    edited: edited[field],
  }));
}

function seedOne(db: Db, record: CenterRecord, row: CenterRow | undefined, now: string, report: SeedReport) {
  const { slug } = record;
  const values = { ...toCenterColumns(record), seedHash: seedHash(record), updatedAt: now };
  if (!row) {
    db.insert(centers)
      .values({ ...values, createdAt: now })
      .run();
    report.added.push(slug);
  } else if (row.editedAt !== null || row.seedHash === null) {
    const fields = differences(record, toCenterRecord(row));
    if (fields.length > 0) report.kept.push({ slug, fields });
    else report.unchanged.push(slug);
  } else if (row.seedHash === values.seedHash) {
    report.unchanged.push(slug);
  } else {
    db.update(centers)
      .set({ ...values, version: row.version + 1 })
      .where(eq(centers.id, row.id))
      .run();
    report.changed.push(slug);
  }
}

/**
 * Brings the listings in step with the researched file, all or nothing. Running it again changes nothing.
 * A row that an editor has changed, or made, is never overwritten: the report says how it differs.
 */
export function seedCenters(db: Db, file: CenterFile, { now }: { now: Date }): SeedReport {
  const report: SeedReport = { added: [], changed: [], unchanged: [], kept: [], gone: [] };
  const seed = () => {
    const rows = new Map(
      db
        .select()
        .from(centers)
        .all()
        .map((row) => [row.slug, row]),
    );
    for (const record of file.centers) {
      seedOne(db, record, rows.get(record.slug), now.toISOString(), report);
    }
    const slugs = new Set(file.centers.map((record) => record.slug));
    for (const { slug, seedHash } of rows.values()) {
      if (seedHash !== null && !slugs.has(slug)) report.gone.push(slug);
    }
    const value = file.asOf;
    db.insert(metas)
      .values({ key: 'seed', value })
      .onConflictDoUpdate({ target: metas.key, set: { value } })
      .run();
  };
  db.$client.transaction(seed).immediate();
  return report;
}
