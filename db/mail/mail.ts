import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
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
    /** Not to be sent, and not to be thought lost, before then. */
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
