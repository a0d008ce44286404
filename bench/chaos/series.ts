import fs from 'node:fs';
import path from 'node:path';
import { writeEarlierVersion } from '@/db/backup/earlier-version.fixture';
import { checksumFile, listBackups, sha256Of } from '@/db/backup/files';
import { openDatabase } from '@/db/client';
import { addRecords } from '@/db/listing/centers.fixture';
import { queueMail } from '@/db/mail/commands';
import { migrateDatabase } from '@/db/migrate';
import { makeRecord } from '@/domain/listing/center.fixture';
import { SYSTEM } from '@/domain/listing/listing.fixture';
import { startSmtp } from '@/server/mail/smtp-server.fixture';
import { look, programOf, runUntilKilled, type Series } from './killed';

const IMPORT_ROWS = 150;

function newDatabase(folder: string, projectRoot?: string): string {
  const file = path.join(folder, 'hai.db');
  const db = openDatabase(file);
  migrateDatabase(db, projectRoot);
  if (!projectRoot) addRecords(db, [makeRecord()]);
  db.$client.close();
  return file;
}

const begin = (name: string): Series => ({ name, kills: 0, acknowledged: 0, lost: 0, half: 0, cutOff: 0 });

/** A listing's version, its revisions, its log and what is searched must tell the same. */
function isWhole(one: (sql: string) => unknown): boolean {
  const version = Number(one('select version from center where id = 1'));
  return (
    one('select count(*) from center_revision') === version - 1 &&
    one('select name from center_fts where rowid = 1') === one('select name from center where id = 1') &&
    (version === 1 || one('select name from center where id = 1') === `Version ${version}`)
  );
}

async function versions(name: string, source: string, folder: string, kills: number): Promise<Series> {
  const file = newDatabase(folder);
  const program = programOf(source, folder);
  const series = begin(name);
  let version = 1;
  for (; series.kills < kills; series.kills++) {
    const said = await runUntilKilled([...program, file, String(version)], 150);
    const acknowledged = Number(said.at(-1));
    const before = version;
    look(file, (one) => {
      version = Number(one('select version from center where id = 1'));
      if (!isWhole(one)) series.half++;
    });
    series.acknowledged += acknowledged - before;
    series.lost += Math.max(0, acknowledged - version);
    if (version > acknowledged) series.cutOff++;
  }
  return series;
}

async function reports(folder: string, kills: number): Promise<Series> {
  const file = newDatabase(folder);
  const program = programOf('bench/chaos/report-many.fixture.ts', folder);
  const series = begin('a reader’s report');
  let before = 0;
  for (; series.kills < kills; series.kills++) {
    const said = await runUntilKilled([...program, file], 150);
    series.acknowledged += said.length;
    look(file, (one) => {
      const there = said.filter((number) => one(`select 1 from report where number = '${number}'`) === 1);
      series.lost += said.length - there.length;
      if (
        one('select count(*) from report') !==
        one("select count(*) from audit_log where subject like 'report:%'")
      )
        series.half++;
      const now = Number(one('select count(*) from report'));
      if (now > before + said.length) series.cutOff++;
      before = now;
    });
  }
  return series;
}

async function imports(folder: string, kills: number): Promise<Series> {
  const file = newDatabase(folder);
  const program = programOf('db/import/import-many.fixture.ts', folder);
  const series = begin(`taking an import of ${IMPORT_ROWS} listings`);
  for (; series.kills < kills; series.kills++) {
    const said = await runUntilKilled([...program, file], 500);
    const ids = (word: string) =>
      said.filter((line) => line.startsWith(word)).map((line) => line.split(' ')[1]);
    series.acknowledged += ids('taken').length;
    look(file, (one) => {
      for (const id of ids('begin')) {
        const isTaken = one(`select status from import_batch where id = ${id}`) === 'accepted';
        const rows = one(
          `select count(*) from center_revision where json_extract(detail, '$.importId') = ${id}`,
        );
        if (rows !== (isTaken ? IMPORT_ROWS : 0)) series.half++;
        if (!isTaken && ids('taken').includes(id)) series.lost++;
        if (!isTaken) series.cutOff++;
      }
    });
  }
  return series;
}

/** Acknowledged is a mail that the mail server took. Lost would be one that goes out twice, or is forgotten. */
async function mail(folder: string, kills: number): Promise<Series> {
  const file = newDatabase(folder);
  const program = programOf('server/mail/send-until-killed.fixture.ts', folder);
  const series = begin('sending mail');
  const smtp = await startSmtp();
  const db = openDatabase(file);
  const start = new Date();
  for (let i = 0; i < kills * 20; i++) {
    const words = { kind: 'reminder', to: `${i}@example.org`, subject: 'S', text: 'x', html: null };
    queueMail(db, SYSTEM, { ...words, dedupeKey: `mail ${i}` }, { now: start });
  }
  db.$client.close();
  for (; series.kills < kills; series.kills++) {
    const now = new Date(start.getTime() + series.kills * 11 * 60_000).toISOString();
    const before = smtp.received.length;
    await runUntilKilled([...program, file, smtp.url, now], 60, () => smtp.received.length > before);
  }
  const arrived = smtp.received.flatMap(({ to }) => to);
  await smtp.close();
  series.acknowledged = arrived.length;
  look(file, (one) => {
    const count = (where: string) => Number(one(`select count(*) from mail where ${where}`));
    series.cutOff = count("status in ('uncertain', 'sending')");
    const twice = arrived.length - new Set(arrived).size;
    const accounted = count("status in ('sent', 'uncertain', 'sending', 'queued')");
    series.lost = twice + (kills * 20 - accounted);
    // Marked as sent, and did not arrive; or arrived, and would be sent again.
    series.half = Math.max(0, count("status = 'sent'") - arrived.length);
    for (const to of arrived) if (count(`status = 'queued' and "to" = '${to}'`) > 0) series.half++;
  });
  return series;
}

async function backups(folder: string, kills: number): Promise<Series> {
  const file = newDatabase(folder);
  const program = programOf('bench/chaos/backup-many.fixture.ts', folder);
  const target = path.join(folder, 'backup');
  const series = begin('making a backup');
  for (; series.kills < kills; series.kills++) {
    const said = (await runUntilKilled([...program, file, target], 1000)).slice(1);
    series.acknowledged += said.length;
    const kept = listBackups(target);
    for (const backup of kept) {
      const expected = fs.readFileSync(checksumFile(backup.file), 'utf8').slice(0, 64);
      const isSound = look(backup.file, (one) => one('select count(*) from center') === 1);
      if (!isSound || expected !== (await sha256Of(backup.file))) series.half++;
    }
    // Of three that stay, one more may have taken the oldest's place before the kill kept it from being said.
    series.lost += said.slice(-2).filter((name) => !kept.some((backup) => backup.file === name)).length;
    if (fs.readdirSync(target).some((name) => name.startsWith('.making'))) series.cutOff++;
  }
  return series;
}

async function migrations(folder: string, kills: number): Promise<Series> {
  const earlier = writeEarlierVersion(path.join(folder, 'earlier'));
  const old = newDatabase(path.join(folder, 'old'), earlier);
  const program = programOf('bench/chaos/migrate-once.fixture.ts', folder);
  const count = 'select count(*) from __drizzle_migrations';
  const before = Number(look(old, (one) => one(count)));
  const series = begin('a migration, with the backup before it');
  for (; series.kills < kills; series.kills++) {
    const dataDir = path.join(folder, `data-${series.kills}`);
    fs.mkdirSync(dataDir);
    const file = path.join(dataDir, 'hai.db');
    fs.copyFileSync(old, file);
    const said = await runUntilKilled([...program, dataDir], 500);
    const made = Number(look(file, (one) => one(count)));
    const isMigrated = said.includes('migrated');
    if (isMigrated) series.acknowledged++;
    if (isMigrated && made !== before + 1) series.lost++;
    if (made !== before && made !== before + 1) series.half++;
    if (!isMigrated) series.cutOff++;
    for (const backup of listBackups(path.join(dataDir, 'backup')))
      if (look(backup.file, (one) => one(count)) !== before) series.half++;
  }
  return series;
}

/** Every series, `kills` kills each; `folder` is theirs alone. */
export async function killAll(folder: string, kills: number, tell: (series: Series) => void): Promise<void> {
  const all: ((folder: string) => Promise<Series>)[] = [
    (own) => versions('saving a listing', 'db/listing/save-many.fixture.ts', own, kills),
    (own) => versions('publishing a draft', 'bench/chaos/publish-many.fixture.ts', own, kills),
    (own) => imports(own, kills),
    (own) => mail(own, kills),
    (own) => reports(own, kills),
    (own) => backups(own, kills),
    (own) => migrations(own, kills),
  ];
  for (const [index, run] of all.entries()) {
    const own = path.join(folder, String(index));
    fs.mkdirSync(own);
    tell(await run(own));
  }
}
