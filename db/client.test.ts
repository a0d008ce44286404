import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './client';

let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-'));
});
afterEach(() => fs.rmSync(dir, { recursive: true }));

const modeOf = (...names: string[]) => fs.statSync(path.join(dir, ...names)).mode & 0o777;

test.skipIf(process.platform === 'win32')(
  'only we may read what we make; what is there is left alone',
  () => {
    fs.chmodSync(dir, 0o755);
    fs.writeFileSync(path.join(dir, 'old.db'), '', { mode: 0o644 });
    openDatabase(path.join(dir, 'old.db')).$client.close();
    expect([modeOf(), modeOf('old.db')]).toEqual([0o755, 0o644]);

    const db = openDatabase(path.join(dir, 'deep', 'var', 'hai.db'));
    db.$client.exec('CREATE TABLE a (b)');
    expect(fs.readdirSync(path.join(dir, 'deep', 'var')).sort()).toEqual([
      'hai.db',
      'hai.db-shm',
      'hai.db-wal',
    ]);
    for (const name of ['hai.db', 'hai.db-shm', 'hai.db-wal'])
      expect(modeOf('deep', 'var', name), name).toBe(0o600);
    expect([modeOf('deep'), modeOf('deep', 'var')]).toEqual([0o700, 0o700]);
    db.$client.close();
  },
);

test('what was deleted does not stay in the file', () => {
  const file = path.join(dir, 'hai.db');
  const { $client: client } = openDatabase(file);
  client.exec("CREATE TABLE a (b); INSERT INTO a VALUES ('kept@example.org'), ('gone@example.org')");
  client.pragma('wal_checkpoint(TRUNCATE)');
  client.exec("DELETE FROM a WHERE b LIKE 'gone%'");
  client.close();
  const left = fs.readFileSync(file, 'latin1');
  expect([left.includes('kept@example.org'), left.includes('gone@example.org')]).toEqual([true, false]);
});
