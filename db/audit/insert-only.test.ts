import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { confirmCenter } from '@/db/listing/commands';
import { auditOf, CLOCK, idOf, openListings, revisionsOf } from '@/db/listing/listing.fixture';
import { EDITOR } from '@/domain/listing/listing.fixture';
import { AUDIT_KEPT_DAYS, forgetAudit } from './append-audit';

let db: Db;
beforeEach(() => {
  db = openListings();
  const id = idOf(db);
  confirmCenter(
    db,
    EDITOR,
    { id, version: 1, how: 'phoned', withRole: 'nurse', language: 'en', day: '2026-11-24' },
    CLOCK,
  );
});

const audit = 'insert or replace into audit_log (id, at, who_kind, who_name, action, outcome)';
const revision =
  'insert or replace into center_revision (center_id, version, action, at, who_kind, who_name, after, changed)';

test.each([
  ['update audit_log set who_name = ?', 'audit_log'],
  ['delete from audit_log where who_name <> ?', 'audit_log'],
  [`${audit} values (1, 'x', 'person', ?, 'x', 'done')`, 'audit_log'],
  ['update center_revision set who_name = ?', 'center_revision'],
  ['delete from center_revision where who_name <> ?', 'center_revision'],
  [
    `${revision} select center_id, 2, 'update', 'x', 'person', ?, '{}', '[]' from center_revision`,
    'center_revision',
  ],
])('%s is refused by the database itself', (statement, table) => {
  const before = [auditOf(db), revisionsOf(db)];
  expect(before.map((rows) => rows.length)).toEqual([1, 1]);
  expect(() => db.$client.prepare(statement).run('somebody')).toThrow(`${table} is insert only`);
  expect([auditOf(db), revisionsOf(db)]).toEqual(before);
});

test('a listing with a history cannot be deleted', () => {
  expect(() => db.$client.exec('delete from center')).toThrow('FOREIGN KEY');
});

test('lines older than three years go, and no younger ones; the history of listings stays', () => {
  const old =
    "insert into audit_log (at, who_kind, who_name, action, outcome) values (?, 'person', 'Ann', 'x', 'done')";
  const at = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  for (const days of [AUDIT_KEPT_DAYS + 1, AUDIT_KEPT_DAYS - 1]) db.$client.prepare(old).run(at(days));
  const before = revisionsOf(db);
  forgetAudit(db, new Date());
  expect(auditOf(db).filter(({ action }) => action === 'x')).toMatchObject([
    { at: expect.stringMatching(at(AUDIT_KEPT_DAYS - 1).slice(0, 10)) },
  ]);
  expect(() => forgetAudit(db, new Date(Date.now() + 10 * 86_400_000))).toThrow('audit_log is insert only');
  expect(revisionsOf(db)).toEqual(before);
});
