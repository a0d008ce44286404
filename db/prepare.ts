import fs from 'node:fs';
import path from 'node:path';
import { backUp } from './backup/backup';
import { type Db, openDatabase } from './client';
import { LOCKED_ADVICE, lockDataDir } from './data-lock';
import { findFault } from './find-fault';
import { migrateDatabase } from './migrate';

type Wanted = { dataDir: string; backupDir: string; now: Date; projectRoot?: string };
type Prepared = { db: Db; backup: string | null; why?: undefined } | { db: null; why: string };

/** Backups from before a migration that stay. */
const KEPT = 3;

/**
 * Opens the database with the newest schema. What is there is looked over first, and backed up before a migration
 * changes it; nothing may use it meanwhile.
 * @returns the database, and the backup if one was needed; or why it was left as it is.
 */
export async function prepareDatabase({ dataDir, backupDir, now, projectRoot }: Wanted): Promise<Prepared> {
  const file = path.join(dataDir, 'hai.db');
  const { fault, pending } = findFault(file, projectRoot);
  if (fault !== null) return { db: null, why: fault };
  if (pending === 0) return { db: openDatabase(file), backup: null };
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockDataDir(dataDir);
  if (!unlock) return { db: null, why: LOCKED_ADVICE(dataDir) };
  try {
    const isNew = !fs.statSync(file, { throwIfNoEntry: false })?.size;
    const db = openDatabase(file);
    const kind = 'before-migration';
    const backup = isNew ? null : await backUp(db, { folder: backupDir, keep: KEPT, kind }, now);
    migrateDatabase(db, projectRoot);
    return { db, backup };
  } finally {
    unlock();
  }
}
