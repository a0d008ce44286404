import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOrMakeSecret } from './auth-secret';

let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-'));
});
afterEach(() => fs.rmSync(dir, { recursive: true }));

test('a secret is made once, and only its owner may read it', () => {
  const inside = path.join(dir, 'deep', 'var');
  const secret = readOrMakeSecret(inside);
  expect(secret).toMatch(/^[\w-]{64}$/);
  expect(readOrMakeSecret(inside)).toBe(secret);
  expect(fs.readdirSync(inside)).toEqual(['auth-secret']);
  expect(fs.statSync(path.join(inside, 'auth-secret')).mode & 0o777).toBe(0o600);
});

test('another installation has another', () => {
  expect(readOrMakeSecret(path.join(dir, 'a'))).not.toBe(readOrMakeSecret(path.join(dir, 'b')));
});

test('a secret that cannot be read is not replaced', () => {
  fs.mkdirSync(path.join(dir, 'auth-secret'));
  expect(() => readOrMakeSecret(dir)).toThrow(/EISDIR/);
});

test('processes that start together agree on one', async () => {
  // Outside Next there is no `server-only` to import.
  const source = fs
    .readFileSync('server/account/auth-secret.ts', 'utf8')
    .replace(/^import 'server-only';$/m, '');
  const program = path.join(dir, 'main.mts');
  fs.writeFileSync(
    program,
    `${source}
     while (Date.now() < Number(process.argv[2]));
     console.log(readOrMakeSecret(process.argv[3]));`,
  );
  const together = String(Date.now() + 3000);
  const run = () =>
    promisify(execFile)(process.execPath, [...['--import', 'tsx', program, together, path.join(dir, 'var')]]);
  const outputs = await Promise.all(Array.from({ length: 4 }, run));
  expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1);
  expect(fs.readdirSync(path.join(dir, 'var'))).toEqual(['auth-secret']);
}, 20_000);
