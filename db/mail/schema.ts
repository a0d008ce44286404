import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { centers } from '@/db/listing/schema';
import { MAIL_KINDS, MAIL_STATUSES } from '@/domain/mail/mail';

/** The outbox. Once a mail is sent, its words and a reader's address are gone: only that it was sent stays. */
export const mails = sqliteTable(
  'mail',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: MAIL_KINDS }).notNull(),
    to: text('to'),
    subject: text().notNull(),
    text: text(),
    html: text(),
    status: text({ enum: MAIL_STATUSES }).notNull(),
    attempts: integer().notNull().default(0),
    /** When the mail may be sent next; for one that is being sent, when its sender counts as lost. */
    nextAt: text('next_at').notNull(),
    dedupeKey: text('dedupe_key').notNull(),
    lastError: text('last_error'),
    createdAt: text('created_at').notNull(),
    sentAt: text('sent_at'),
  },
  (table) => [
    uniqueIndex('mail_dedupe').on(table.dedupeKey),
    index('mail_due').on(table.status, table.nextAt),
  ],
);

/** Which process does a job now: the others leave it alone until the lease ends. */
export const jobLeases = sqliteTable('job_lease', {
  job: text().primaryKey(),
  holder: text().notNull(),
  endsAt: text('ends_at').notNull(),
});

/**
 * Reminders sent to editors about a due or overdue listing: one for each listing, bound and date it was last verified.
 */
export const listingReminders = sqliteTable(
  'listing_reminder',
  {
    centerId: integer('center_id')
      .notNull()
      .references(() => centers.id),
    days: integer().notNull(),
    /** The day on which the listing was last checked or confirmed. */
    since: text().notNull(),
    at: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.days, table.since] })],
);
