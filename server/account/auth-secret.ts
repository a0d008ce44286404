import 'server-only';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const FILE = 'auth-secret';
const SECRET_BYTES = 48;

/**
 * The secret that lies in `dir`, made when there is none. Several processes that start at once agree on one: the file
 * appears whole, and only the first can make it appear.
 */
export function readOrMakeSecret(dir: string): string {
  const file = path.join(dir, FILE);
  return readSecret(file) ?? makeSecret(dir, file);
}

function readSecret(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function makeSecret(dir: string, file: string): string {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  const own = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  fs.writeFileSync(own, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600, flush: true });
  try {
    // A link fails where the name is taken; a rename would replace what another process already uses.
    fs.linkSync(own, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    fs.rmSync(own);
  }
  return fs.readFileSync(file, 'utf8').trim();
}
