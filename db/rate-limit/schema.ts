import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How often something was tried since then. The key is a hash: it would tell who, and from where. */
export const authRateLimits = sqliteTable(
  'auth_rate_limit',
  { key: text().primaryKey(), count: integer().notNull(), since: text().notNull() },
  (table) => [index('auth_rate_limit_since').on(table.since)],
);
