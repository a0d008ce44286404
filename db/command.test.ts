import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { auditOf, CLOCK, contents, openListings } from '@/db/listing/listing.fixture';
import { EDITOR, OWNER, READER } from '@/domain/listing/listing.fixture';
import type { Db } from './client';
import { command } from './command';
import { metas } from './meta';

let db: Db;
beforeEach(() => {
  db = openListings();
});

const note = (db: Db) => db.insert(metas).values({ key: 'note', value: 'written' }).run();
const schema = z.strictObject({ name: z.string().min(1) });
const write = command('manage-people', schema, (db, { input, audit }) => {
  note(db);
  if (input.name === 'bad') throw new Error('bug');
  if (input.name === 'taken') return { ok: false as const, why: 'duplicate' };
  if (input.name === 'same') audit.none();
  else if (input.name !== 'untold') audit(`person:${input.name}`, { name: input.name });
  return { ok: true as const, name: input.name };
});

test('who may, does, and the log says so', () => {
  expect(write(db, OWNER, { name: 'x' }, CLOCK)).toEqual({ ok: true, name: 'x' });
  expect(contents(db)).toContain('written');
  expect(auditOf(db)).toMatchObject([
    {
      at: '2026-11-24T16:00:00.000Z',
      whoId: 'owner',
      action: 'manage-people',
      outcome: 'done',
      subject: 'person:x',
      detail: { name: 'x' },
    },
  ]);
});

test('permission comes before all else: nothing is even read', () => {
  const before = contents(db);
  for (const actor of [EDITOR, READER]) {
    expect(() => write(db, actor, { nonsense: true }, CLOCK)).toThrow(
      expect.objectContaining({ code: 'not-permitted' }),
    );
  }
  expect(contents(db)).toBe(before);
  expect(auditOf(db)).toMatchObject([
    { whoId: 'editor', whoName: 'Test editor', action: 'manage-people', outcome: 'refused' },
    { whoKind: 'reader', outcome: 'refused' },
  ]);
});

test.each([
  [{ name: '' }, { name: 'Must not be empty.' }],
  [{ name: 'x', role: 'owner' }, { role: 'There is no such field.' }],
  [null, { '': 'Is missing, or is not of the right kind.' }],
])('input %j', (input, fieldErrors) => {
  expect(write(db, OWNER, input, CLOCK)).toEqual({ ok: false, fieldErrors });
});

test('a refusal undoes what was written before it', () => {
  const before = contents(db);
  expect(write(db, OWNER, { name: 'taken' }, CLOCK)).toEqual({ ok: false, why: 'duplicate' });
  expect(contents(db)).toBe(before);
});

test('a bug undoes everything and is not swallowed', () => {
  const before = contents(db);
  expect(() => write(db, OWNER, { name: 'bad' }, CLOCK)).toThrow('bug');
  expect(contents(db)).toBe(before);
  expect(auditOf(db)).toEqual([]);
});

test('a command that does not say what the log should keep is a bug, and undoes everything', () => {
  const before = contents(db);
  expect(() => write(db, OWNER, { name: 'untold' }, CLOCK)).toThrow('manage-people');
  expect(contents(db)).toBe(before);
});

test('what changed nothing says so, and leaves no line', () => {
  expect(write(db, OWNER, { name: 'same' }, CLOCK)).toEqual({ ok: true, name: 'same' });
  expect(auditOf(db)).toEqual([]);
});
