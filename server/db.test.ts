import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '@/db/client';
import { databaseFile, db } from './db';

test('when the process ends, the file alone holds all that was written', () => {
  process.env.DATA_DIR = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-end-'));
  const folder = process.env.DATA_DIR;
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const before = process.listeners('exit');
  db().$client.exec('create table a (b); insert into a values (7)');
  expect(db().$client.pragma('journal_size_limit', { simple: true })).toBe(8 * 1024 * 1024);
  const [atEnd] = process.listeners('exit').filter((listener) => !before.includes(listener));
  atEnd?.(0);

  const copy = path.join(folder, 'copy.db');
  fs.copyFileSync(databaseFile(), copy);
  expect(fs.existsSync(`${databaseFile()}-wal`)).toBe(false);
  const alone = openDatabase(copy);
  expect(alone.$client.prepare('select b from a').pluck().all()).toEqual([7]);
  alone.$client.close();
});
