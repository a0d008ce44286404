import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { centers } from '@/db/listing/schema';
import { REPORT_STATUSES, REPORT_TOPICS } from '@/domain/report/topics';

export const centerId = () =>
  integer('center_id')
    .notNull()
    .references(() => centers.id);

/**
 * A reader said that something is wrong with a listing or with this site, or that a hospital has no listing. What the reader wrote (`hospital`,
 * `place`, `text`, `email`) never leaves the admin.
 */
export const reports = sqliteTable(
  'report',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** On the receipt; cannot be guessed. */
    number: text().notNull(),
    /** null: a hospital is missing, or it is about this site. */
    centerId: integer('center_id').references(() => centers.id),
    /** The slug that the reader saw; null: it is about no listing. */
    slug: text(),
    /** The name of the missing hospital; null: none is missing. */
    hospital: text(),
    /** The missing hospital's town and state. */
    place: text(),
    topic: text({ enum: REPORT_TOPICS }).notNull(),
    text: text().notNull(),
    /** null: none was left, or it has been answered. */
    email: text(),
    language: text().notNull(),
    status: text({ enum: REPORT_STATUSES }).notNull(),
    /** It came among so many that editors are shown them as one. Its receipt says nothing of it. */
    setAside: integer('set_aside', { mode: 'boolean' }).notNull().default(false),
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
