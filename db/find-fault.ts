import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { MIGRATIONS_DIR } from './migrate';

/** `pending`: migrations that are still to be made. */
export type Found = { fault: string; pending?: undefined } | { fault: null; pending: number };
type Applied = { hash: string; created_at: number };

/**
 * Looks a database file over before anything writes to it: its pages (`quick_check`), and whether its migrations are
 * those of this code. The file stays as it is.
 * @param projectRoot where `db/migrations` lies.
 * @returns in `fault` what is wrong with it and what to do, in sentences; null: nothing.
 */
export function findFault(file: string, projectRoot: string = process.cwd()): Found {
  const known = readMigrationFiles({ migrationsFolder: path.join(projectRoot, MIGRATIONS_DIR) });
  if (!fs.statSync(file, { throwIfNoEntry: false })?.size) return { fault: null, pending: known.length };
  const applied = readSoundly(file);
  if (typeof applied === 'string') return { fault: `${file} is damaged (${applied}). ${RESTORE}` };
  const hashes = new Map(known.map(({ folderMillis, hash }) => [folderMillis, hash]));
  const last = Math.max(...hashes.keys());
  if (applied.some(({ created_at: at }) => at > last)) return { fault: `${file} ${NEWER}` };
  const altered = applied.find(({ created_at: at, hash }) => hashes.get(at) !== hash);
  if (altered) return { fault: `${file} ${ALTERED}` };
  return { fault: null, pending: known.length - applied.length };
}

const RESTORE =
  'Nothing was changed. Copy the file away, then put the newest backup in its place: npm run restore -- BACKUP (docs/operations.md).';
const NEWER =
  'was written by a newer version of this program. Nothing was changed. Run that version, or restore a backup from before the upgrade (docs/operations.md).';
const ALTERED =
  'was brought to its schema by other migrations than those in db/migrations. Nothing was changed. Run the version that wrote it, or restore a backup.';

/** The migrations that were made, or what is wrong with the file. */
function readSoundly(file: string): Applied[] | string {
  try {
    const client = new Database(file, { readonly: true, fileMustExist: true });
    try {
      const said = client.pragma('quick_check(1)', { simple: true });
      if (said !== 'ok') return String(said).replaceAll(/\s+/g, ' ');
      const table = client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
      return table
        ? client.prepare<[], Applied>('select hash, created_at from __drizzle_migrations').all()
        : [];
    } finally {
      client.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code))
      return error.message;
    throw error;
  }
}
