import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { whoColumns } from '@/db/columns';
import { centerId } from '@/db/report/schema';

/** A claim: one person works on an item until the claim expires. */
export const queueClaims = sqliteTable('queue_claim', {
  /** `center:12`, `import:3`. */
  key: text().primaryKey(),
  personId: text('person_id').notNull(),
  personName: text('person_name').notNull(),
  claimedAt: text('claimed_at').notNull(),
  expiresAt: text('expires_at').notNull(),
});

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

/** A thing that is to be left alone until a day. Its key is that of the item. */
export const queueSnoozes = sqliteTable('queue_snooze', {
  key: text().primaryKey(),
  until: text().notNull(),
  at: text().notNull(),
  ...whoColumns(),
});
