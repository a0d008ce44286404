import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** `scheduled`: by the clock or by hand; `before-migration`: what was there before an upgrade. */
export const BACKUP_KINDS = ['scheduled', 'before-migration'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];
export type BackupFile = { file: string; kind: BackupKind; at: Date };

/** `hai-20261126T204512123Z.db`, `hai-20261126T204512123Z-before-migration.db`: in order of their names, oldest first. */
const NAME = /^hai-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z(-before-migration)?\.db$/;

export const backupName = (kind: BackupKind, at: Date): string =>
  `hai-${at.toISOString().replaceAll(/[-:.]/g, '')}${kind === 'scheduled' ? '' : `-${kind}`}.db`;

/** The file beside a backup that says its SHA-256, as `sha256sum -c` reads it. */
export const checksumFile = (backup: string): string => `${backup}.sha256`;

/** The backups in a folder, oldest first; none, if there is no such folder. */
export function listBackups(folder: string): BackupFile[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const [, year, month, day, hour, minute, second, ms, suffix] = NAME.exec(name) ?? [];
      if (year === undefined) return [];
      const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
      return { file: path.join(folder, name), kind: suffix ? 'before-migration' : 'scheduled', at };
    });
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(fs.createReadStream(file), hash);
  return hash.digest('hex');
}

/** On the disk before it has its name, and its name on the disk before this returns. */
export function moveWhole(from: string, to: string): void {
  flush(from);
  fs.renameSync(from, to);
  flush(path.dirname(to));
}

function flush(name: string): void {
  const handle = fs.openSync(name, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
