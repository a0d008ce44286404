import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for what one run of the unit tests makes once and all its files use: see `db/test-database`. Every project asks for it. */
export default function makeRunDir(): undefined | (() => void) {
  if (process.env.TEST_RUN_DIR) return;
  const folder = mkdtempSync(path.join(tmpdir(), 'hai-test-run-'));
  process.env.TEST_RUN_DIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
