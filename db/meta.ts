import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Small facts about the database itself: which gazetteer and seed it was filled from. */
export const metas = sqliteTable('meta', {
  key: text().primaryKey(),
  value: text().notNull(),
});
