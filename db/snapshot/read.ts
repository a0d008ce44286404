import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Db, openDatabase } from '@/db/client';
import { findLack } from '@/db/readiness';
import { POINTER_FILE, type Pointer, pointerSchema } from '@/domain/snapshot/pointer';

/** What `snapshot.json` says now; null: there is none, or it is not whole. */
export function readPointer(folder: string): Pointer | null {
  try {
    const text = fs.readFileSync(path.join(folder, POINTER_FILE), 'utf8');
    return pointerSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

type Copy = Pick<Pointer, 'file' | 'sha256'>;

/**
 * Opens a copy that is what its pointer says and can answer for this build.
 * @returns what is wrong with it, in one sentence, if it is not.
 */
export async function openSnapshot(folder: string, { file, sha256 }: Copy): Promise<Db | string> {
  const at = path.join(folder, file);
  if (!fs.existsSync(at)) return `${file} is not there.`;
  const hash = createHash('sha256');
  await pipeline(fs.createReadStream(at), hash);
  if (hash.digest('hex') !== sha256) return `${file} is not what its checksum says.`;
  const db = openDatabase(at, { readonly: true });
  const lack = findLack(db);
  if (lack === null) return db;
  db.$client.close();
  return `${file} cannot answer for this build: ${lack}.`;
}
