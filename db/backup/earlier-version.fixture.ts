import fs from 'node:fs';
import path from 'node:path';
import { MIGRATIONS_DIR } from '@/db/migrate';

/** Puts into `folder` the migrations as they were before the newest one. @returns it, to be used as `projectRoot`. */
export function writeEarlierVersion(folder: string): string {
  const migrations = path.join(folder, MIGRATIONS_DIR);
  fs.cpSync(MIGRATIONS_DIR, migrations, { recursive: true });
  const file = path.join(migrations, 'meta', '_journal.json');
  const journal = JSON.parse(fs.readFileSync(file, 'utf8'));
  fs.writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, -1) }));
  return folder;
}
