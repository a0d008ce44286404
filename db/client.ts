import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';

export type Db = BetterSQLite3Database & { $client: Database.Database };

/** To what SQLite cuts the write-ahead log after a checkpoint: a long import would leave it as large as it grew. */
const LOG_BYTES_MAX = 8 * 1024 * 1024;

/** What we make only we may read: SQLite gives its other files the mode of this one. What is there stays as it is. */
function makePrivately(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  fs.closeSync(fs.openSync(file, 'a', 0o600));
}

/**
 * Opens (and creates) the database at `file`, or in memory for `:memory:`. Does not migrate.
 * WAL, foreign keys on, a wait of `waitMs` (5 s) for another connection's write, and nothing left in the file of what was
 * deleted.
 */
export function openDatabase(file: string, options: { readonly?: boolean; waitMs?: number } = {}): Db {
  if (file !== ':memory:' && !options.readonly) {
    makePrivately(file);
  }
  const client = new Database(file, { readonly: options.readonly ?? false });
  client.pragma(`busy_timeout = ${options.waitMs ?? 5000}`);
  client.pragma('foreign_keys = ON');
  client.pragma('secure_delete = ON');
  if (!options.readonly) {
    client.pragma('journal_mode = WAL');
    client.pragma('synchronous = FULL');
    client.pragma(`journal_size_limit = ${LOG_BYTES_MAX}`);
  }
  return drizzle(client);
}
