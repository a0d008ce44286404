import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { centers } from '@/db/meta';

/** Which process does a job now: the others leave it alone until the lease ends. */
export const jobLeases = sqliteTable('job_lease', {
  job: text().primaryKey(),
  holder: text().notNull(),
  endsAt: text('ends_at').notNull(),
});

/** That editors were told of a listing that became due or overdue: once for each time a clock stood still so long. */
export const listingReminders = sqliteTable(
  'listing_reminder',
  {
    centerId: integer('center_id')
      .notNull()
      .references(() => centers.id),
    days: integer().notNull(),
    /** The day on which the clock last moved. */
    since: text().notNull(),
    at: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.days, table.since] })],
);
