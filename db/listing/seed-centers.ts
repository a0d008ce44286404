import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { metas } from '@/db/meta';
import type { CenterFile } from '@/domain/listing/check-file';
import type { ListingRecord } from '@/domain/listing/edit';
import { isSame } from '@/domain/listing/edit-parts';
import { FACT_KEYS, type FactKey } from '@/domain/listing/fact-keys';
import { isUnasked } from '@/domain/listing/upgrade';
import { type CenterRow, recordOf, toListingColumns } from './record';
import { centers, slugRedirects } from './schema';
import { addRevision } from './write';

export type EditedField = { field: FactKey; seeded: unknown; edited: unknown };

export type SeedReport = {
  added: string[];
  changed: string[];
  unchanged: string[];
  /** Rows an editor has changed: left as they are, with what the seed would have written. */
  kept: { slug: string; fields: EditedField[] }[];
  /** Seeded once, no longer in the file: left in place for an editor to decide. */
  gone: string[];
};

/** The same for the same content, whatever the order of its keys, and whatever facts came up since. */
function seedHash(record: ListingRecord): string {
  const said = Object.fromEntries(Object.entries(record).filter(([key, value]) => !isUnasked(key, value)));
  const sorted = JSON.stringify(said, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(sorted).digest('hex');
}

/** By whole facts: what the researched file says, and what an editor made of it. */
const differences = (seeded: ListingRecord, edited: ListingRecord): EditedField[] =>
  FACT_KEYS.filter((key) => !isUnasked(key, seeded[key]) && !isSame(seeded[key], edited[key])).map(
    (field) => ({ field, seeded: seeded[field], edited: edited[field] }),
  );

const CHANGE = {
  who: { kind: 'system', job: 'The researched list' },
  action: 'seed',
  why: 'Read from what hospitals publish.',
} as const;

function seedOne(db: Db, record: ListingRecord, row: CenterRow | undefined, now: Date, report: SeedReport) {
  const { slug } = record;
  const at = now.toISOString();
  const values = { ...toListingColumns(record), seedHash: seedHash(record), updatedAt: at };
  if (!row) {
    const { id } = db
      .insert(centers)
      .values({ ...values, createdAt: at })
      .returning({ id: centers.id })
      .get();
    addRevision(db, { id, version: 1, before: null, after: record, change: CHANGE }, now);
    report.added.push(slug);
  } else if (row.editedAt !== null || row.seedHash === null) {
    const fields = differences(record, recordOf(db, row));
    if (fields.length > 0) report.kept.push({ slug, fields });
    else report.unchanged.push(slug);
  } else if (row.seedHash === values.seedHash) {
    report.unchanged.push(slug);
  } else {
    const version = row.version + 1;
    db.update(centers)
      .set({ ...values, version })
      .where(eq(centers.id, row.id))
      .run();
    const before = recordOf(db, row);
    addRevision(db, { id: row.id, version, before, after: record, change: CHANGE }, now);
    report.changed.push(slug);
  }
}

/** Every listing by its slug, and by those it had before: what an editor renamed is not added again. */
function rowsBySlug(db: Db): Map<string, CenterRow> {
  const rows = db.select().from(centers).all();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  for (const { slug, centerId } of db.select().from(slugRedirects).all()) {
    const row = byId.get(centerId);
    if (row && !bySlug.has(slug)) bySlug.set(slug, row);
  }
  return bySlug;
}

/**
 * Brings the listings in step with the researched file, all or nothing. Running it again changes nothing.
 * A row that an editor has changed, or made, is never overwritten: the report says how it differs.
 */
export function seedCenters(db: Db, file: CenterFile, { now }: { now: Date }): SeedReport {
  const report: SeedReport = { added: [], changed: [], unchanged: [], kept: [], gone: [] };
  const seed = () => {
    const rows = rowsBySlug(db);
    for (const record of file.centers) {
      seedOne(db, record, rows.get(record.slug), now, report);
    }
    const found = new Set(file.centers.map((record) => rows.get(record.slug)?.id));
    const seeded = [...rows].filter(([slug, row]) => slug === row.slug && row.seedHash !== null);
    report.gone = seeded.filter(([, { id }]) => !found.has(id)).map(([slug]) => slug);
    const value = file.asOf;
    db.insert(metas)
      .values({ key: 'seed', value })
      .onConflictDoUpdate({ target: metas.key, set: { value } })
      .run();
  };
  db.$client.transaction(seed).immediate();
  return report;
}
