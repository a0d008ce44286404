import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import * as schema from './schema';

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database };

/**
 * Opens (and creates) the database at `file`, or in memory for `:memory:`. Does not migrate.
 * WAL, foreign keys on, and a wait of `waitMs` (5 s) for another connection's write.
 */
export function openDatabase(file: string, options: { readonly?: boolean; waitMs?: number } = {}): Db {
  if (file !== ':memory:' && !options.readonly) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }
  const client = new Database(file, { readonly: options.readonly ?? false });
  client.pragma(`busy_timeout = ${options.waitMs ?? 5000}`);
  client.pragma('foreign_keys = ON');
  if (!options.readonly) {
    client.pragma('journal_mode = WAL');
    client.pragma('synchronous = FULL');
  }
  return drizzle(client, { schema });
}
