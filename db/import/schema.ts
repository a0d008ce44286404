import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { whoColumns } from '@/db/columns';
import { centers, storedRecord } from '@/db/listing/schema';
import {
  IMPORT_STATUSES,
  type ImportedConfirmation,
  type ImportFinding,
  type ImportReading,
  VERDICTS,
  type VerdictCounts,
} from '@/domain/import/batch';

/** A file that was read; nothing of it is in the listings until somebody accepts it. */
export const importBatches = sqliteTable('import_batch', {
  id: integer().primaryKey({ autoIncrement: true }),
  status: text({ enum: IMPORT_STATUSES }).notNull(),
  fileName: text('file_name').notNull(),
  rows: integer().notNull(),
  checkedRows: integer('checked_rows').notNull().default(0),
  /** What is to be said of the file as a whole. */
  findings: text({ mode: 'json' }).$type<ImportFinding[]>().notNull(),
  reading: text({ mode: 'json' }).$type<ImportReading>(),
  /** The file, gzipped, until somebody decides: so that it can be checked again. */
  content: blob({ mode: 'buffer' }),
  /** The check that may write to this row; an older one that still runs may not. */
  attempt: text().notNull().default(''),
  /** When that check last reported progress. */
  aliveAt: text('alive_at').notNull().default(''),
  why: text(),
  /** How many rows had each verdict when it was decided. */
  counts: text({ mode: 'json' }).$type<VerdictCounts>(),
  createdAt: text('created_at').notNull(),
  decidedAt: text('decided_at'),
  ...whoColumns(),
});

/** One row of a file, as its check judged it. Those that were taken stand in the history and are gone from here. */
export const importRows = sqliteTable(
  'import_row',
  {
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatches.id),
    line: integer().notNull(),
    verdict: text({ enum: VERDICTS }).notNull(),
    slug: text(),
    /** The listing it is about, and the version that was compared. */
    centerId: integer('center_id').references(() => centers.id),
    version: integer(),
    /** What accepting it would write. */
    record: storedRecord(),
    confirmation: text({ mode: 'json' }).$type<ImportedConfirmation>(),
    findings: text({ mode: 'json' }).$type<ImportFinding[]>().notNull(),
    hasWarnings: integer('has_warnings', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.line] }),
    index('import_row_verdict').on(table.batchId, table.verdict),
    index('import_row_slug').on(table.batchId, table.slug),
  ],
);
