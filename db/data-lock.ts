import path from 'node:path';
import Database from 'better-sqlite3';

const FILE = 'site.lock';

export const LOCKED_ADVICE = (dataDir: string): string =>
  `Another process uses the data in ${path.resolve(dataDir)}. Stop it first, or choose another DATA_DIR.`;

/**
 * Takes the data folder for this process alone, for the site and for whatever must not run beside it. The lock is
 * SQLite's own on an empty file of its own: the operating system gives it back when the process ends, however it ends.
 * Reading the database, and short writes beside the site (jobs, a backup, a setup link), need no lock.
 * @param waitMs how long another process may take to end.
 * @returns what gives it back; null: another process has it.
 */
export function lockDataDir(dataDir: string, waitMs = 0): (() => void) | null {
  const client = new Database(path.join(dataDir, FILE), { timeout: waitMs });
  try {
    client.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    client.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return () => client.close();
}
