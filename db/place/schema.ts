import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** The gazetteer. Rebuilt as a whole when its data file changes; holds no user data. `place_fts` follows it. */
export const places = sqliteTable(
  'place',
  {
    rowid: integer().primaryKey(),
    id: text().notNull(),
    kind: text({ enum: ['zip', 'city', 'state', 'area', 'hospital'] }).notNull(),
    name: text().notNull(),
    label: text().notNull(),
    /** Lower-case, unaccented, punctuation-free form of the name: what is compared with what was typed. */
    key: text().notNull(),
    region: text(),
    country: text().notNull(),
    lat: real().notNull(),
    lng: real().notNull(),
    population: integer(),
  },
  (table) => [uniqueIndex('place_id').on(table.id), index('place_key').on(table.key)],
);
