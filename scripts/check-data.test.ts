import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeRecord } from '@/domain/listing/center.fixture';

const ROOT = process.cwd();
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'check-data-'));
  fs.mkdirSync(path.join(folder, 'data'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function run(...centers: unknown[]) {
  const file = { asOf: '2026-11-23', method: 'made up', centers };
  fs.writeFileSync(path.join(folder, 'data', 'centers.json'), JSON.stringify(file));
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const script = path.join(ROOT, 'scripts', 'check-data.ts');
  const options = [tsx, '--tsconfig', path.join(ROOT, 'tsconfig.json'), script];
  return spawnSync(process.execPath, options, { cwd: folder, encoding: 'utf8' });
}

test('a file in order ends well, and says aloud what was not checked', () => {
  const { status, stdout } = run({ ...makeRecord(), phones: [] });
  expect(stdout).toBe(
    'NOT CHECKED: distance to postal codes, because data/gazetteer/places.tsv.gz is missing.\n' +
      '1 centers are in order: 1 confirmed, 0 reported, 0 unconfirmed.\n',
  );
  expect(status).toBe(0);
});

test('a fault is named and ends badly', () => {
  const { status, stdout } = run({ ...makeRecord(), slug: 'Bad Slug' });
  expect(stdout).toMatch(/^error: Bad Slug slug: .* \[schema\]$/m);
  expect(status).toBe(1);
});

test('a number from no numbering plan ends badly', () => {
  const { status, stdout } = run({
    ...makeRecord(),
    phones: [{ ...makeRecord().phones[0], number: '+10005551234' }],
  });
  expect(stdout).toContain('[number-invalid]');
  expect(status).toBe(1);
});
