import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { centers } from '@/db/meta';
import { whoColumns } from '@/db/who';
import type { DraftEdit } from '@/domain/draft/draft';
import type { DeskRecord } from '@/domain/listing/center-edit';
import { AUDIT_OUTCOMES, REVISION_ACTIONS } from '@/domain/listing/history';

export type Detail = Record<string, unknown>;

const centerId = () =>
  integer('center_id')
    .notNull()
    .references(() => centers.id);

/** One change of one listing. Only ever inserted: triggers refuse the rest (migration 0003). */
export const revisions = sqliteTable(
  'center_revision',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    centerId: centerId(),
    /** The version that this change made. */
    version: integer().notNull(),
    action: text({ enum: REVISION_ACTIONS }).notNull(),
    at: text().notNull(),
    ...whoColumns(),
    why: text(),
    /** null: the listing began here. */
    before: text({ mode: 'json' }).$type<DeskRecord>(),
    after: text({ mode: 'json' }).$type<DeskRecord>().notNull(),
    /** Dotted names, as `diffRecords` gives them. */
    changed: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** How it was confirmed, which answer was accepted. */
    detail: text({ mode: 'json' }).$type<Detail>(),
  },
  (table) => [
    uniqueIndex('center_revision_version').on(table.centerId, table.version),
    index('center_revision_at').on(table.at),
  ],
);

/** Everything that was done or refused. Only ever inserted. Holds no private text. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    ...whoColumns(),
    /** A command, or an event of signing in. */
    action: text().notNull(),
    outcome: text({ enum: AUDIT_OUTCOMES }).notNull(),
    /** `center:12`, `report:3`, `person:abc`. */
    subject: text(),
    detail: text({ mode: 'json' }).$type<Detail>(),
  },
  (table) => [
    index('audit_log_subject').on(table.subject),
    index('audit_log_who').on(table.whoId),
    index('audit_log_at').on(table.at),
  ],
);

/** What an editor has typed and not yet published: one per listing and editor. */
export const drafts = sqliteTable(
  'center_draft',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    centerId: centerId(),
    editorId: text('editor_id').notNull(),
    editorName: text('editor_name').notNull(),
    baseVersion: integer('base_version').notNull(),
    edit: text({ mode: 'json' }).$type<DraftEdit>().notNull(),
    why: text(),
    savedAt: text('saved_at').notNull(),
    /** Waiting for a reviewer since then. */
    submittedAt: text('submitted_at'),
    /** Why a reviewer gave it back. */
    reviewNote: text('review_note'),
  },
  (table) => [uniqueIndex('center_draft_editor').on(table.centerId, table.editorId)],
);

/** Slugs that listings had before: old links keep working, and the seed knows its own record again. */
export const slugRedirects = sqliteTable('slug_redirect', {
  slug: text().primaryKey(),
  centerId: centerId(),
  at: text().notNull(),
});
