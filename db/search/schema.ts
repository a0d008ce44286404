import { integer, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * Which listings were written since when: one row a listing, and a new number with each write of it, kept by triggers
 * (migration 0011). The highest number is the version of the whole list.
 */
export const centerChanges = sqliteTable(
  'center_change',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    centerId: integer('center_id').notNull(),
  },
  (table) => [uniqueIndex('center_change_center').on(table.centerId)],
);
