import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { authSessions, authUsers } from '@/db/account/schema';
import { auditLog } from '@/db/audit/schema';
import { type Db, openDatabase } from '@/db/client';
import { lockDataDir } from '@/db/data-lock';
import { addRecords } from '@/db/listing/centers.fixture';
import { addMail } from '@/db/mail/commands';
import { mails } from '@/db/mail/schema';
import { migrateDatabase } from '@/db/migrate';
import { prepareDatabase } from '@/db/prepare';
import { fileReport } from '@/db/report/commands';
import { reports } from '@/db/report/schema';
import { makeRecord } from '@/domain/listing/center.fixture';
import { READER } from '@/domain/listing/listing.fixture';
import { backUp, backUpIfDue } from './backup';
import { writeEarlierVersion } from './earlier-version.fixture';
import { backupName, checksumFile, listBackups, sha256Of } from './files';
import { restore } from './restore';

const NOW = new Date('2026-11-26T20:45:12.123Z');
const hoursOn = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
let dataDir: string;
let folder: string;
let file: string;
let db: Db;

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-backup-'));
  folder = path.join(dataDir, 'backup');
  file = path.join(dataDir, 'hai.db');
  db = openDatabase(file);
  migrateDatabase(db);
  addRecords(db, [makeRecord()]);
});
afterEach(() => {
  db.$client.close();
  fs.rmSync(dataDir, { recursive: true });
});

const report = (topic: string, count: number) => {
  for (let i = 0; i < count; i++) {
    const given = { slug: makeRecord().slug, topic, text: `Report ${i}`, email: null, language: 'en' };
    expect(fileReport(db, READER, given, { now: NOW })).toMatchObject({ ok: true });
  }
};
const countIn = (backup: string) => {
  const copy = openDatabase(backup, { readonly: true });
  const { n } = copy.get<{ n: number }>(sql`select count(*) n from ${reports}`) ?? { n: -1 };
  copy.$client.close();
  return n;
};
const make = (at = NOW) => backUp(db, { folder, keep: 3 }, at);

describe('a backup', () => {
  test('made while the site runs holds all that was acknowledged, in one file with its checksum', async () => {
    report('phone', 20);
    const backup = await make();
    expect(countIn(backup)).toBe(20);
    expect(fs.readFileSync(checksumFile(backup), 'utf8')).toBe(
      `${await sha256Of(backup)}  ${path.basename(backup)}\n`,
    );
    expect(fs.readdirSync(folder).sort()).toEqual([
      backupName('scheduled', NOW),
      `${backupName('scheduled', NOW)}.sha256`,
    ]);
    expect(fs.statSync(backup).mode & 0o777).toBe(0o600);
  });

  test('is made by the clock, and the oldest go', async () => {
    const due = (hours: number) => backUpIfDue(db, { folder, keep: 2, everyHours: 24 }, hoursOn(hours));
    const made: boolean[] = [];
    for (const hours of [0, 23, 24, 40, 48]) made.push(await due(hours));
    expect(made).toEqual([true, false, true, false, true]);
    expect(listBackups(folder).map(({ at }) => at)).toEqual([hoursOn(24), hoursOn(48)]);
    expect(await backUpIfDue(db, { folder, keep: 2, everyHours: 0 }, hoursOn(900))).toBe(false);
  });

  test('that cannot be made removes none, and is not tried again at once', async () => {
    const first = await make();
    const closed = openDatabase(file);
    closed.$client.close();
    const due = (hours: number) => backUpIfDue(closed, { folder, keep: 1, everyHours: 24 }, hoursOn(hours));
    await expect(due(30)).rejects.toThrow(/not open/);
    expect(await due(30.5)).toBe(false);
    expect(fs.readdirSync(folder).sort()).toEqual(
      [first, checksumFile(first)].map((name) => path.basename(name)),
    );
  });

  test('is made by itself before a migration', async () => {
    const earlier = writeEarlierVersion(path.join(dataDir, 'earlier'));
    const old = path.join(dataDir, 'old');
    const first = await prepareDatabase({ dataDir: old, backupDir: folder, now: NOW, projectRoot: earlier });
    first.db?.$client.close();
    expect(first).toMatchObject({ backup: null });
    const second = await prepareDatabase({ dataDir: old, backupDir: folder, now: NOW });
    second.db?.$client.close();
    expect(listBackups(folder)).toEqual([
      { file: path.join(folder, backupName('before-migration', NOW)), kind: 'before-migration', at: NOW },
    ]);
    const unlock = lockDataDir(old);
    const third = await prepareDatabase({ dataDir: old, backupDir: folder, now: hoursOn(1) });
    third.db?.$client.close();
    // Nothing was to be done, so it did not matter who has the data.
    expect(third).toMatchObject({ backup: null });
    unlock?.();
  });
});

describe('restoring', () => {
  const bytes = () => fs.readFileSync(file);
  const putBack = (backup: string) => restore({ backup, dataDir }, hoursOn(1));

  test('puts it in place and keeps what was there, log and all', async () => {
    report('phone', 3);
    const backup = await make();
    report('other', 2);
    // As after a crash: what came last stands in the log alone.
    fs.cpSync(file, path.join(dataDir, 'crashed.db'));
    fs.cpSync(`${file}-wal`, path.join(dataDir, 'crashed.db-wal'));
    db.$client.close();
    fs.renameSync(path.join(dataDir, 'crashed.db'), file);
    fs.renameSync(path.join(dataDir, 'crashed.db-wal'), `${file}-wal`);

    const done = await putBack(backup);
    if (!done.ok || !done.kept) throw new Error(JSON.stringify(done));
    expect([countIn(file), countIn(done.kept)]).toEqual([3, 5]);
    db = openDatabase(file);
    expect(db.get(sql`pragma integrity_check`)).toEqual({ integrity_check: 'ok' });
  });

  test('wakes no session and sends no mail once more', async () => {
    const times = { createdAt: NOW, updatedAt: NOW };
    const person = {
      id: 'ann',
      name: 'Ann',
      email: 'ann@example.org',
      emailVerified: true,
      role: 'owner',
    } as const;
    db.insert(authUsers)
      .values({ ...person, ...times })
      .run();
    db.insert(authSessions)
      .values({ id: 's', token: 't', userId: 'ann', expiresAt: hoursOn(12), ...times })
      .run();
    addMail(
      db,
      { kind: 'digest', to: 'ann@example.org', subject: 'S', text: 'T', html: null, dedupeKey: 'd' },
      NOW,
    );
    const backup = await make();
    db.$client.close();
    await putBack(backup);
    db = openDatabase(file);
    expect(db.select().from(authSessions).all()).toEqual([]);
    expect(db.select().from(mails).all()).toMatchObject([{ status: 'uncertain' }]);
    expect(db.select().from(auditLog).all().at(-1)).toMatchObject({
      action: 'restore-backup',
      whoName: 'restore',
    });
  });

  test.each<[string, (backup: string) => void, RegExp]>([
    ['cut off', (backup) => fs.truncateSync(backup, 8192), /not what its checksum says/],
    [
      'damaged, with no checksum',
      (backup) => {
        fs.rmSync(checksumFile(backup));
        const handle = fs.openSync(backup, 'r+');
        for (let page = 3; page < 40; page++)
          fs.writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
        fs.closeSync(handle);
      },
      /damaged/,
    ],
    [
      'something else',
      (backup) => {
        fs.rmSync(checksumFile(backup));
        fs.writeFileSync(backup, 'center,audit_log\n'.repeat(900));
      },
      /damaged/,
    ],
    [
      'another program’s database',
      (backup) => {
        for (const name of [backup, checksumFile(backup)]) fs.rmSync(name);
        openDatabase(backup).$client.exec('create table a (b)');
      },
      /not a backup of this site/,
    ],
    ['not there', (backup) => fs.rmSync(backup), /is not there/],
  ])('refuses a file that is %s, and changes nothing', async (_, spoil, why) => {
    const backup = await make();
    spoil(backup);
    db.$client.close();
    const before = bytes();
    expect(await putBack(backup)).toMatchObject({ ok: false, why: expect.stringMatching(why) });
    expect(bytes().equals(before)).toBe(true);
    expect(fs.readdirSync(dataDir).filter((name) => /restor/.test(name))).toEqual([]);
    db = openDatabase(file);
  });

  test('refuses a backup of a newer version, and while the site runs', async () => {
    const backup = await make();
    const projectRoot = writeEarlierVersion(path.join(dataDir, 'earlier'));
    expect(await restore({ backup, dataDir, projectRoot }, NOW)).toMatchObject({
      ok: false,
      why: expect.stringMatching(/newer version/),
    });
    const unlock = lockDataDir(dataDir);
    expect(await putBack(backup)).toMatchObject({
      ok: false,
      why: expect.stringMatching(/Another process uses/),
    });
    unlock?.();
  });
});
