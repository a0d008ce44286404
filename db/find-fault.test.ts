import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeEarlierVersion } from './backup/earlier-version.fixture';
import { openDatabase } from './client';
import { findFault } from './find-fault';
import { prepareDatabase } from './prepare';
import { writeTestGazetteer } from './test-database';

let dataDir: string;
let file: string;
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-fault-'));
  file = path.join(dataDir, 'hai.db');
  writeTestGazetteer(file);
  // As the site leaves it.
  openDatabase(file).$client.close();
});
afterEach(() => fs.rmSync(dataDir, { recursive: true }));

const prepare = (projectRoot?: string) =>
  prepareDatabase({ dataDir, backupDir: path.join(dataDir, 'backup'), now: new Date(), projectRoot });

/** One page of a table, where nothing looks at the start: SQLite tells of it only when it is asked to check. */
function spoilOneRow(): void {
  const client = openDatabase(file).$client;
  client.exec("create table spoiled (text not null); insert into spoiled values ('kept-whole')");
  client.exec('create index spoiled_text on spoiled (text)');
  client.close();
  const bytes = fs.readFileSync(file);
  const page = Math.floor(bytes.lastIndexOf('kept-whole') / 4096) * 4096;
  // The number of rows in the page's head.
  bytes.writeUInt16BE(0xff00, page + 3);
  fs.writeFileSync(file, bytes);
}

function overwritePages(count: number): void {
  const pages = fs.statSync(file).size / 4096;
  const handle = fs.openSync(file, 'r+');
  for (let i = 0; i < count; i++) {
    const page = 1 + Math.floor(((pages - 1) * i) / count);
    fs.writeSync(handle, randomBytes(4096), 0, 4096, page * 4096);
  }
  fs.closeSync(handle);
}

describe('a database is left as it is, with advice, when it', () => {
  test.each<[string, () => string | undefined, RegExp]>([
    ['has 300 random pages', () => void overwritePages(300), /is damaged .* npm run restore/],
    ['has one bad page that nobody reads', () => void spoilOneRow(), /is damaged .* npm run restore/],
    [
      'is something else',
      () => fs.writeFileSync(file, 'x'.repeat(9000)) as undefined,
      /is damaged .* npm run restore/,
    ],
    [
      'is newer than the code',
      () => writeEarlierVersion(path.join(dataDir, 'earlier')),
      /newer version .* Run that version/,
    ],
    [
      'was migrated by something else',
      () => {
        const { $client: client } = openDatabase(file);
        client.exec(
          "update __drizzle_migrations set hash = 'x' where created_at = (select max(created_at) from __drizzle_migrations)",
        );
        client.close();
        return undefined;
      },
      /by other migrations .* restore a backup/,
    ],
  ])('%s', async (_, spoil, advice) => {
    const projectRoot = spoil();
    const before = fs.readFileSync(file);
    const { db, why } = await prepare(projectRoot);
    expect([db, why]).toEqual([null, expect.stringMatching(advice)]);
    expect(fs.readFileSync(file).equals(before)).toBe(true);
  });
});

test('a sound one, an empty place and an earlier schema have no fault', () => {
  expect(findFault(file)).toEqual({ fault: null, pending: 0 });
  const known = fs.readdirSync(path.join('db', 'migrations')).filter((name) => name.endsWith('.sql')).length;
  expect(findFault(path.join(dataDir, 'none.db'))).toEqual({ fault: null, pending: known });
});
