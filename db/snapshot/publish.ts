import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Db } from '@/db/client';
import { accuracyVersion } from '@/db/data-version';
import { metas } from '@/db/meta';
import { POINTER_FILE, type Pointer } from '@/domain/snapshot/pointer';
import { writePublicCopy } from './public-copy';
import { readPointer } from './read';

/**
 * Writes a copy for readers into `folder` and then names it in `snapshot.json`: whoever looks there meanwhile finds the
 * one before, whole. That one stays. If nothing has changed, only the time of this look is written.
 */
export async function publishSnapshot(db: Db, folder: string, now: Date): Promise<Pointer> {
  fs.mkdirSync(folder, { recursive: true });
  const last = readPointer(folder);
  const version = versionOf(db);
  const checkedAt = now.toISOString();
  const isThere = last !== null && sizeOf(path.join(folder, last.file)) === last.bytes;
  const pointer =
    isThere && last.version === version
      ? { ...last, checkedAt }
      : {
          ...(await writeCopy(db, folder)),
          version,
          publishedAt: checkedAt,
          checkedAt,
          previous: isThere ? { file: last.file, sha256: last.sha256 } : null,
        };
  writeWhole(path.join(folder, POINTER_FILE), JSON.stringify(pointer, null, 2));
  removeOthers(folder, [pointer.file, pointer.previous?.file]);
  return pointer;
}

const versionOf = (db: Db) => {
  const filledFrom = db.select().from(metas).all();
  const schema = db.$client.prepare('select max(created_at) from __drizzle_migrations').pluck().get();
  const [gazetteer] = filledFrom.filter(({ key }) => key === 'gazetteer');
  return `${accuracyVersion(db)} ${gazetteer?.value.slice(0, 12) ?? ''} ${schema}`;
};

const sizeOf = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.size;

async function writeCopy(db: Db, folder: string): Promise<Pick<Pointer, 'file' | 'sha256' | 'bytes'>> {
  const draft = path.join(folder, `.making-${process.pid}.db`);
  fs.rmSync(draft, { force: true });
  try {
    await writePublicCopy(db, draft);
    const content = fs.readFileSync(draft);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = `snapshot-${sha256.slice(0, 16)}.db`;
    moveWhole(draft, path.join(folder, file));
    return { file, sha256, bytes: content.length };
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, text);
  moveWhole(draft, file);
}

/** On the disk before it has its name. Everything in it is public, so whoever carries it may read it. */
function moveWhole(from: string, to: string): void {
  const handle = fs.openSync(from, 'r+');
  fs.fsyncSync(handle);
  fs.fchmodSync(handle, 0o644);
  fs.closeSync(handle);
  fs.renameSync(from, to);
}

function removeOthers(folder: string, keep: (string | undefined)[]): void {
  const copies = fs.readdirSync(folder).filter((name) => /^snapshot-.*\.db$/.test(name));
  for (const name of copies) if (!keep.includes(name)) fs.rmSync(path.join(folder, name));
}
