import { and, asc, count, desc, eq, gt, isNotNull, ne, or } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { CenterRow } from '@/db/listing/record';
import { centers, slugRedirects } from '@/db/listing/schema';
import { type RowVerdict, VERDICTS, type VerdictCounts } from '@/domain/import/batch';
import { importBatches, importRows } from './schema';

export const IMPORT_PAGE = 50;
const SLUGS_NAMED = 10;

const summary = {
  id: importBatches.id,
  status: importBatches.status,
  fileName: importBatches.fileName,
  rows: importBatches.rows,
  checkedRows: importBatches.checkedRows,
  findings: importBatches.findings,
  reading: importBatches.reading,
  attempt: importBatches.attempt,
  aliveAt: importBatches.aliveAt,
  why: importBatches.why,
  counts: importBatches.counts,
  createdAt: importBatches.createdAt,
  decidedAt: importBatches.decidedAt,
  whoName: importBatches.whoName,
};

/** The files that were taken in, the newest first. */
export const listImports = (db: Db) =>
  db.select(summary).from(importBatches).orderBy(desc(importBatches.id)).limit(IMPORT_PAGE).all();

/** A file without its content; null: there is none. */
export const findImport = (db: Db, id: number) =>
  db.select(summary).from(importBatches).where(eq(importBatches.id, id)).get() ?? null;
export type ImportBatch = NonNullable<ReturnType<typeof findImport>>;

/** The file itself, gzipped; null: it is not kept any more. */
export const findImportContent = (db: Db, id: number): Buffer | null =>
  db.select({ content: importBatches.content }).from(importBatches).where(eq(importBatches.id, id)).get()
    ?.content ?? null;

/** How many rows have each verdict; `warnings`: how many of those to be taken have one. */
export function countVerdicts(db: Db, id: number): { counts: VerdictCounts; warnings: number } {
  const rows = db
    .select({ verdict: importRows.verdict, rows: count() })
    .from(importRows)
    .where(eq(importRows.batchId, id))
    .groupBy(importRows.verdict)
    .all();
  const of = (verdict: RowVerdict) => rows.find((row) => row.verdict === verdict)?.rows ?? 0;
  const [add, change, same, conflict, bad] = VERDICTS.map(of);
  const warned = and(eq(importRows.batchId, id), eq(importRows.hasWarnings, true));
  const warnings = db.select({ rows: count() }).from(importRows).where(warned).get()?.rows ?? 0;
  return {
    counts: { add: add ?? 0, change: change ?? 0, same: same ?? 0, conflict: conflict ?? 0, bad: bad ?? 0 },
    warnings,
  };
}

/** Rows of a verdict in the order of the file, IMPORT_PAGE at a time; `page` counts from 1. */
export function listImportRows(
  db: Db,
  id: number,
  { show, page }: { show: RowVerdict | 'warnings'; page: number },
) {
  const wanted = show === 'warnings' ? eq(importRows.hasWarnings, true) : eq(importRows.verdict, show);
  return db
    .select({ row: importRows, center: centers })
    .from(importRows)
    .leftJoin(centers, eq(centers.id, importRows.centerId))
    .where(and(eq(importRows.batchId, id), wanted))
    .orderBy(asc(importRows.line))
    .limit(IMPORT_PAGE)
    .offset((page - 1) * IMPORT_PAGE)
    .all();
}

/** Some of the listings that were saved or added after the check. */
export function listChangedSince(db: Db, id: number): string[] {
  const saved = db
    .select({ slug: importRows.slug })
    .from(importRows)
    .innerJoin(centers, eq(centers.id, importRows.centerId))
    .where(
      and(
        eq(importRows.batchId, id),
        eq(importRows.verdict, 'change'),
        or(ne(centers.version, importRows.version), ne(centers.slug, importRows.slug)),
      ),
    )
    .limit(SLUGS_NAMED)
    .all();
  const taken = db
    .select({ slug: importRows.slug })
    .from(importRows)
    .leftJoin(centers, eq(centers.slug, importRows.slug))
    .leftJoin(slugRedirects, eq(slugRedirects.slug, importRows.slug))
    .where(
      and(
        eq(importRows.batchId, id),
        eq(importRows.verdict, 'add'),
        or(isNotNull(centers.id), isNotNull(slugRedirects.slug)),
      ),
    )
    .limit(SLUGS_NAMED)
    .all();
  return [...saved, ...taken].flatMap(({ slug }) => slug ?? []);
}

export const findRowBySlug = (db: Db, slug: string): CenterRow | null =>
  db.select().from(centers).where(eq(centers.slug, slug)).get() ?? null;

/** The slug of the listing that had this one before; null: none had. */
export const findMovedTo = (db: Db, slug: string): string | null =>
  db
    .select({ slug: centers.slug })
    .from(slugRedirects)
    .innerJoin(centers, eq(centers.id, slugRedirects.centerId))
    .where(eq(slugRedirects.slug, slug))
    .get()?.slug ?? null;

/** All listings, some at a time, so that whoever reads them can let others in between. */
export function listRowsAfter(db: Db, id: number, limit: number): CenterRow[] {
  return db.select().from(centers).where(gt(centers.id, id)).orderBy(asc(centers.id)).limit(limit).all();
}
