import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A view of the editors' table of listings that one person keeps. */
export const savedViews = sqliteTable(
  'saved_view',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    personId: text('person_id').notNull(),
    name: text().notNull(),
    /** Of the table's address. */
    query: text().notNull(),
  },
  (table) => [uniqueIndex('saved_view_name').on(table.personId, table.name)],
);
