import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { after, auditOf, CLOCK, HOURS, NOW, openListings } from '@/db/listing/listing.fixture';
import { MIGRATIONS_DIR, migrateDatabase } from '@/db/migrate';
import { listQueue } from '@/db/queue/queue';
import { makeRecord } from '@/domain/listing/center.fixture';
import { EDITOR, READER, REVIEWER } from '@/domain/listing/listing.fixture';
import { answerReport, checkReport, fileGeneral, fileMissing } from './commands';
import { findReceipt, findReport } from './reads';

const GIVEN = {
  hospital: 'Made Up Hospital',
  place: 'Toledo, Ohio',
  text: 'https://example.org/pump',
  email: 'reader@example.org',
  language: 'en',
};
const MAIL = { subject: 'Your report', text: 'Thank you.', html: null };

let db: Db;
beforeEach(() => {
  db = openListings([makeRecord()]);
});

const file = (change: object = {}) => {
  const result = fileMissing(db, READER, { ...GIVEN, ...change }, CLOCK);
  return result.ok ? result.number : '';
};

test('a missing hospital waits in the queue, is answered, and its receipt holds no word of the reader', () => {
  const number = file();
  const item = listQueue(db, { ...CLOCK, filter: { kind: 'report' } }).items;
  expect(item).toMatchObject([
    { key: 'report:1', claimKey: 'report:1', center: null, says: GIVEN.hospital, about: 'missing' },
  ]);
  expect(findReceipt(db, number)).toMatchObject({ center: null, topic: 'missing', status: 'received' });
  expect(checkReport(db, EDITOR, { reportId: 1 }, after(HOURS))).toEqual({ ok: true });
  const said = {
    reportId: 1,
    status: 'not-changed',
    whatChanged: 'It is listed.',
    language: 'en',
    mail: MAIL,
  };
  expect(answerReport(db, REVIEWER, said, after(2 * HOURS))).toEqual({ ok: true });
  const receipt = findReceipt(db, number);
  expect(receipt).toMatchObject({ center: null, status: 'not-changed', whatChanged: 'It is listed.' });
  const seen = JSON.stringify([receipt, auditOf(db)]);
  for (const word of [GIVEN.hospital, GIVEN.place, GIVEN.text, GIVEN.email]) expect(seen).not.toContain(word);
  expect(findReport(db, 1)).toMatchObject({ email: null, centerId: null, slug: null });
  expect(listQueue(db, { ...CLOCK, filter: { kind: 'report' } }).items).toEqual([]);
});

test('what is about no hospital waits under its sort, and can be answered as fixed by nobody’s record', () => {
  const given = { topic: 'figures', text: GIVEN.text, email: GIVEN.email, language: 'es' };
  const filed = fileGeneral(db, READER, given, CLOCK);
  const number = filed.ok ? filed.number : '';
  expect(listQueue(db, { ...CLOCK, filter: { kind: 'report' } }).items).toMatchObject([
    { key: 'report:1', claimKey: 'report:1', center: null, says: GIVEN.text, about: 'figures' },
  ]);
  const said = { reportId: 1, status: 'fixed', whatChanged: 'It adds up now.', language: 'es', mail: MAIL };
  expect(answerReport(db, REVIEWER, said, after(HOURS))).toEqual({ ok: true });
  const receipt = findReceipt(db, number);
  expect(receipt).toMatchObject({ center: null, topic: 'figures', status: 'fixed' });
  const seen = JSON.stringify([receipt, auditOf(db)]);
  for (const word of [GIVEN.text, GIVEN.email]) expect(seen).not.toContain(word);
});

test.each([
  ['hospital', ' '],
  ['hospital', 'x'.repeat(161)],
  ['hospital', 'A\nB'],
  ['place', ''],
  ['place', 'x'.repeat(121)],
  ['text', 'x'.repeat(2001)],
  ['email', 'nobody'],
])('%s %j is refused by its name', (name, value) => {
  const result = fileMissing(db, READER, { ...GIVEN, [name]: value }, CLOCK);
  expect(result).toMatchObject({ ok: false, fieldErrors: { [name]: expect.any(String) } });
  expect(db.$client.prepare('SELECT count(*) FROM report').pluck().get()).toBe(0);
});

test('a file from before keeps its reports as they were, and takes new ones', () => {
  const client = new Database(':memory:');
  client.pragma('foreign_keys = ON');
  const old = drizzle(client);
  const all = readMigrationFiles({ migrationsFolder: MIGRATIONS_DIR });
  const before = all.slice(
    0,
    all.findIndex(({ sql }) => sql.join().includes('__new_report')),
  );
  for (const { sql } of before) for (const statement of sql) client.exec(statement);
  client.exec('CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY, hash text, created_at numeric)');
  const newest = before.at(-1);
  client
    .prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
    .run(newest?.hash, newest?.folderMillis);
  client.pragma('foreign_keys = OFF');
  const report = { number: 'R-0000-0000-0001', slug: 'a', text: 'kept', email: 'a@example.org' };
  client
    .prepare(
      `INSERT INTO report (id, number, center_id, slug, topic, text, email, language, status, received_at)
      VALUES (7, @number, 3, @slug, 'phone', @text, @email, 'en', 'received', @at)`,
    )
    .run({ ...report, at: NOW.toISOString() });
  migrateDatabase(old);
  expect(findReport(old, 7)).toMatchObject({ ...report, centerId: 3, hospital: null, place: null });
  client.pragma('foreign_keys = ON');
  expect(fileMissing(old, READER, GIVEN, CLOCK).ok).toBe(true);
  expect(findReport(old, 8)).toMatchObject({ hospital: GIVEN.hospital, topic: 'missing' });
});
