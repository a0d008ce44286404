import { type Db, openDatabase } from './client';
import { migrateDatabase } from './migrate';

/** An empty database in memory with the real schema, for tests. */
export function openTestDatabase(): Db {
  const db = openDatabase(':memory:');
  migrateDatabase(db);
  return db;
}
