import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { whoColumns } from '@/db/columns';
import { type NoticeRecord, PUBLISHING } from '@/domain/notice/notice';

/** A safety notice written by editors. Readers see `published`, and only while the status says so. */
export const safetyNotices = sqliteTable('safety_notice', {
  id: text().primaryKey(),
  version: integer().notNull(),
  status: text({ enum: PUBLISHING }).notNull(),
  /** null: nothing is being changed. */
  draft: text({ mode: 'json' }).$type<NoticeRecord>(),
  published: text({ mode: 'json' }).$type<NoticeRecord>(),
  updatedAt: text('updated_at').notNull(),
  ...whoColumns(),
});
