import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { whoColumns } from '@/db/columns';
import { centerId } from '@/db/report/schema';
import { DELIVERIES, type HospitalAnswer, LINK_STATUSES } from '@/domain/hospital-link/link';

/** A link with which a hospital answers for its listing, once. */
export const confirmLinks = sqliteTable(
  'confirm_link',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    tokenHash: text('token_hash').notNull(),
    centerId: centerId(),
    /** The listing's version when the link was made. */
    version: integer().notNull(),
    language: text().notNull(),
    /** The address that got its mail, while the link is open; then it is deleted. */
    sentTo: text('sent_to'),
    /** How the link came to the hospital; null: nobody noted it then. Later than the address, for it holds none. */
    delivery: text({ enum: DELIVERIES }),
    ...whoColumns(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    /** When its page was first shown, to a person or to a mail scanner. */
    openedAt: text('opened_at'),
    usedAt: text('used_at'),
    /** The listing's version that the hospital was shown when it answered. */
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
