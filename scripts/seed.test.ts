import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeSeed } from './seed';

const ROOT = process.cwd();
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function run(cwd: string) {
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const args = [tsx, '--tsconfig', path.join(ROOT, 'tsconfig.json'), path.join(ROOT, 'scripts', 'seed.ts')];
  return spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: path.join(folder, 'var') },
  });
}

test('an empty place is filled once; the second run has nothing to do', { timeout: 30_000 }, () => {
  expect(run(ROOT)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      /^Seeded 57 centers: 57 added, 0 changed, 0 left as edited\.\nLoaded \d+ places\.\n$/,
    ),
  });
  expect(run(ROOT)).toMatchObject({
    status: 0,
    stdout: 'Seeded 57 centers: 0 added, 0 changed, 0 left as edited.\nThe places are loaded already.\n',
  });
});

test('a faulty file ends badly before a database is made', { timeout: 30_000 }, () => {
  fs.mkdirSync(path.join(folder, 'data'));
  fs.writeFileSync(path.join(folder, 'data', 'centers.json'), '{"centers":[]}');
  expect(run(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run check-data') });
  expect(fs.existsSync(path.join(folder, 'var'))).toBe(false);
});

const nothing = { added: [], changed: [], unchanged: [], kept: [], gone: [] };

test('one line when there is nothing to decide', () => {
  expect(describeSeed({ ...nothing, added: ['a', 'b'], unchanged: ['c'] })).toBe(
    'Seeded 3 centers: 2 added, 0 changed, 0 left as edited.',
  );
});

test('an edited row is named with both words, a vanished one by its slug', () => {
  const kept = [{ slug: 'a', fields: [{ field: 'name' as const, seeded: 'Old', edited: 'New' }] }];
  expect(describeSeed({ ...nothing, kept, gone: ['b'] }).split('\n')).toEqual([
    'Seeded 1 centers: 0 added, 0 changed, 1 left as edited.',
    '  a was edited and differs from the file:',
    '    name: stays "New", the file says "Old"',
    '  b is no longer in the file: left for an editor to decide.',
  ]);
});
