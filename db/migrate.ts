import path from 'node:path';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Db } from './client';

export const MIGRATIONS_DIR = path.join('db', 'migrations');

/** Brings the database to the newest schema. `projectRoot` is where `db/migrations` lies. */
export function migrateDatabase(db: Db, projectRoot: string = process.cwd()): void {
  migrate(db, { migrationsFolder: path.join(projectRoot, MIGRATIONS_DIR) });
}
