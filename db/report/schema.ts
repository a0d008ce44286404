import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { centers } from '@/db/meta';
import { whoColumns } from '@/db/who';
import { type HospitalAnswer, LINK_STATUSES } from '@/domain/hospital-link/confirm-link';
import {
  IMPORT_STATUSES,
  type ImportedConfirmation,
  type ImportFinding,
  type ImportReading,
  VERDICTS,
  type VerdictCounts,
} from '@/domain/import/import-batch';
import type { DeskRecord } from '@/domain/listing/center-edit';
import { REPORT_STATUSES, REPORT_TOPICS } from '@/domain/report/report';

const centerId = () =>
  integer('center_id')
    .notNull()
    .references(() => centers.id);

/** Somebody is on it until it expires. */
export const queueClaims = sqliteTable('queue_claim', {
  /** `center:12`, `import:3`. */
  key: text().primaryKey(),
  personId: text('person_id').notNull(),
  personName: text('person_name').notNull(),
  claimedAt: text('claimed_at').notNull(),
  expiresAt: text('expires_at').notNull(),
});

/** A reader said that something is wrong. `text` and `email` never leave the desk. */
export const reports = sqliteTable(
  'report',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** On the receipt; cannot be guessed. */
    number: text().notNull(),
    centerId: centerId(),
    /** The slug that the reader saw. */
    slug: text().notNull(),
    topic: text({ enum: REPORT_TOPICS }).notNull(),
    text: text().notNull(),
    /** null: none was left, or it has been answered. */
    email: text(),
    language: text().notNull(),
    status: text({ enum: REPORT_STATUSES }).notNull(),
    /** Public. */
    whatChanged: text('what_changed'),
    /** In which `whatChanged` was written. */
    answerLanguage: text('answer_language'),
    receivedAt: text('received_at').notNull(),
    checkedAt: text('checked_at'),
    answeredAt: text('answered_at'),
  },
  (table) => [
    uniqueIndex('report_number').on(table.number),
    index('report_status').on(table.status, table.receivedAt),
  ],
);

/** A link with which a hospital answers for its listing, once. */
export const confirmLinks = sqliteTable(
  'confirm_link',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    tokenHash: text('token_hash').notNull(),
    centerId: centerId(),
    /** The version that stood there when the link was made. */
    version: integer().notNull(),
    language: text().notNull(),
    /** The address that got its mail, while the link is open; then it is deleted. */
    sentTo: text('sent_to'),
    ...whoColumns(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    /** When its page was first shown, to a person or to a mail scanner. */
    openedAt: text('opened_at'),
    usedAt: text('used_at'),
    /** The version that the hospital had before it when it answered. */
    seenVersion: integer('seen_version'),
    answer: text({ mode: 'json' }).$type<HospitalAnswer>(),
    status: text({ enum: LINK_STATUSES }).notNull(),
    decidedAt: text('decided_at'),
  },
  (table) => [
    uniqueIndex('confirm_link_token').on(table.tokenHash),
    index('confirm_link_center').on(table.centerId, table.status),
  ],
);

/** A person looked at a finding and found the data right. */
export const findingDismissals = sqliteTable(
  'finding_dismissal',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    centerId: centerId(),
    code: text().notNull(),
    field: text().notNull(),
    message: text().notNull(),
    why: text().notNull(),
    at: text().notNull(),
    ...whoColumns(),
  },
  (table) => [
    uniqueIndex('finding_dismissal_finding').on(table.centerId, table.code, table.field, table.message),
  ],
);

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
  /** The check that wrote what stands here; an older one that still runs must not. */
  attempt: text().notNull().default(''),
  /** When that check last said something. */
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
    record: text({ mode: 'json' }).$type<DeskRecord>(),
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
