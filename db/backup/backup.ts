import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Db } from '@/db/client';
import { type BackupKind, backupName, checksumFile, listBackups, moveWhole, sha256Of } from './files';

/** `keep`: how many backups of this kind stay, the new one among them. */
type Wanted = { folder: string; keep: number; kind?: BackupKind };

/**
 * Copies the database while others read and write it, opens the copy, has SQLite check all of it, and only then gives
 * it its name and removes the oldest. A backup that has its name is whole.
 * @returns its file. Throws if it could not be made or is damaged; no older one is removed then.
 */
export async function backUp(
  db: Db,
  { folder, keep, kind = 'scheduled' }: Wanted,
  now: Date,
): Promise<string> {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeUnfinished(folder);
  const draft = path.join(folder, `.making-${process.pid}.db`);
  const file = path.join(folder, backupName(kind, now));
  try {
    fs.closeSync(fs.openSync(draft, 'w', 0o600));
    await db.$client.backup(draft);
    closeUp(draft);
    fs.writeFileSync(checksumFile(file), `${await sha256Of(draft)}  ${path.basename(file)}\n`, {
      mode: 0o600,
      flush: true,
    });
    moveWhole(draft, file);
  } catch (error) {
    for (const name of [draft, `${draft}-journal`]) fs.rmSync(name, { force: true });
    if (!fs.existsSync(file)) fs.rmSync(checksumFile(file), { force: true });
    throw error;
  }
  const old = listBackups(folder)
    .filter((one) => one.kind === kind)
    .slice(0, -keep);
  for (const one of old)
    for (const name of [one.file, checksumFile(one.file)]) fs.rmSync(name, { force: true });
  return file;
}

/** Makes the copy one file that needs no other, and has SQLite check it. */
function closeUp(draft: string): void {
  const client = new Database(draft);
  try {
    client.pragma('journal_mode = DELETE');
    const said = client.pragma('integrity_check', { simple: true });
    if (said !== 'ok') throw new Error(`The backup is damaged, so it was not kept: ${said}`);
  } finally {
    client.close();
  }
}

/** What processes left behind that ended on the way. */
function removeUnfinished(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const [, pid] = /^\.making-(\d+)\.db(-\w+)?$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) fs.rmSync(path.join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** After a failed one: a full disk is not to be tried each quarter of a minute. */
const RETRY_MS = 3_600_000;
let triedAt = 0;

type Schedule = { folder: string; keep: number; everyHours: number };

/** Makes a backup if the newest is older than it may be; 0 hours: never. @returns whether one was made. */
export async function backUpIfDue(
  db: Db,
  { folder, keep, everyHours }: Schedule,
  now: Date,
): Promise<boolean> {
  const last =
    listBackups(folder)
      .findLast(({ kind }) => kind === 'scheduled')
      ?.at.getTime() ?? 0;
  // A clock that was set back leaves names from the future: those do not count.
  const isFresh = last <= now.getTime() && now.getTime() - last < everyHours * 3_600_000;
  if (everyHours === 0 || isFresh || Math.abs(now.getTime() - triedAt) < RETRY_MS) return false;
  triedAt = now.getTime();
  await backUp(db, { folder, keep }, now);
  triedAt = 0;
  return true;
}
