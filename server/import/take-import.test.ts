import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Db, openDatabase } from '@/db/client';
import { auditOf, NOW, WHY } from '@/db/listing/listing.fixture';
import { centers } from '@/db/listing/schema';
import { migrateDatabase } from '@/db/migrate';
import type { Actor } from '@/domain/account/actor';
import { cellsOf, csvOf, makeNumbered } from '@/domain/import/rows.fixture';
import { EDITOR, OWNER } from '@/domain/listing/listing.fixture';
import { isWrite, longWrite } from '@/server/long-write';
import { importFile } from './import.fixture';
import { takeImport } from './take-import';

const ROWS = 300;
const TIMEOUT_MS = 60_000;

let folder: string;
let db: Db;
const file = () => path.join(folder, 'hai.db');
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-take-import-'));
  db = openDatabase(file());
  migrateDatabase(db);
});
afterEach(() => {
  db.$client.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const countListed = () => db.select({ id: centers.id }).from(centers).all().length;
const rows = () => csvOf(Array.from({ length: ROWS }, (_, i) => cellsOf(makeNumbered(i), null)));
const take = (check: object, actor: Actor = OWNER) =>
  takeImport({ file: file(), actor, input: { ...check, why: WHY, goodOnly: false }, now: NOW });

test(
  'an import is taken elsewhere: readers are answered meanwhile and see all of it or nothing',
  async () => {
    const check = await importFile(db, rows());
    const taking = take(check);
    expect(longWrite()).toBeDefined();
    const seen = new Set<number>();
    const reading = setInterval(() => seen.add(countListed()), 5);
    expect(await taking).toEqual({ ok: true, added: ROWS, changed: 0, leftOut: 0 });
    clearInterval(reading);
    seen.add(countListed());
    expect([...seen]).toEqual([0, ROWS]);
    expect(auditOf(db)).toHaveLength(ROWS + 2);
    await longWrite();
    expect(longWrite()).toBeUndefined();
  },
  TIMEOUT_MS,
);

test(
  'two at once follow each other, and the second is told that it is done',
  async () => {
    const check = await importFile(db, rows());
    const both = await Promise.all([take(check), take(check)]);
    expect(both).toMatchObject([{ ok: true }, { ok: false, why: 'answered-already' }]);
  },
  TIMEOUT_MS,
);

test(
  'who may not take it is refused there too, and nobody waits for it any longer',
  async () => {
    const check = await importFile(db, rows());
    await expect(take(check, EDITOR)).rejects.toThrow('may not accept-import');
    expect(auditOf(db).at(-1)).toMatchObject({ action: 'accept-import', outcome: 'refused' });
    await longWrite();
    expect(longWrite()).toBeUndefined();
  },
  TIMEOUT_MS,
);

test('only who may write has to wait', () => {
  const asks = (method: string, path: string) => isWrite({ method, path });
  expect([asks('GET', '/centers'), asks('HEAD', '/'), asks('GET', '/admin')]).toEqual([false, false, false]);
  expect([asks('POST', '/report'), asks('GET', '/admin/imports/export/csv')]).toEqual([true, true]);
});
