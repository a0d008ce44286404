import { customType, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { jsonIn, whoColumns } from '@/db/columns';
import { centerId } from '@/db/listing/schema';
import { type DraftEdit, upgradeEdit } from '@/domain/draft/draft';
import type { PageReading } from '@/domain/listing/confirm';

/** What was typed, however long ago, with the facts that came up since. */
const storedEdit = customType<{ data: DraftEdit; driverData: string }>({
  dataType: () => 'text',
  toDriver: (edit) => JSON.stringify(edit),
  fromDriver: (text) => upgradeEdit(jsonIn(text)),
});

/** What an editor has typed and not yet published: one per listing and editor. */
export const drafts = sqliteTable(
  'center_draft',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    centerId: centerId(),
    editorId: text('editor_id').notNull(),
    editorName: text('editor_name').notNull(),
    baseVersion: integer('base_version').notNull(),
    edit: storedEdit().notNull(),
    why: text(),
    /** It says that the hospital's page, read on that day, bears the listing out. */
    reading: text({ mode: 'json' }).$type<PageReading>(),
    savedAt: text('saved_at').notNull(),
    /** Waiting for a reviewer since then. */
    submittedAt: text('submitted_at'),
    /** Why a reviewer gave it back. */
    reviewNote: text('review_note'),
  },
  (table) => [uniqueIndex('center_draft_editor').on(table.centerId, table.editorId)],
);

/** What editors say to each other about a draft; it goes with the draft. */
export const draftComments = sqliteTable('draft_comment', {
  id: integer().primaryKey({ autoIncrement: true }),
  draftId: integer('draft_id')
    .notNull()
    .references(() => drafts.id, { onDelete: 'cascade' }),
  at: text().notNull(),
  ...whoColumns(),
  text: text().notNull(),
});
