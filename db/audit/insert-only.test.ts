import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { confirmCenter } from '@/db/listing/commands';
import { auditOf, CLOCK, idOf, openListings, revisionsOf } from '@/db/listing/listing.fixture';
import { EDITOR } from '@/domain/listing/listing.fixture';

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
