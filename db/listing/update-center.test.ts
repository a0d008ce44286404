import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { saveDraft } from '@/db/draft/commands';
import { drafts } from '@/db/draft/schema';
import { type CenterEdit, editOf } from '@/domain/listing/edit';
import { makeEdit, makeListingRecord, makePerson, OWNER, TRUSTED } from '@/domain/listing/listing.fixture';
import { updateCenter } from './commands';
import {
  after,
  auditOf,
  CLOCK,
  contents,
  idOf,
  NOW,
  openListings,
  revisionsOf,
  rowOf,
  WHY,
} from './listing.fixture';
import { toListingRecord } from './record';

let db: Db;
let id: number;
beforeEach(() => {
  db = openListings();
  id = idOf(db);
});

const update = (edit: Partial<CenterEdit>, version = 1, actor = OWNER, clock = CLOCK) =>
  updateCenter(db, actor, { id, version, why: WHY, edit: makeEdit(edit) }, clock);

test('a save is the next version, with a revision and a line in the log', () => {
  expect(update({ name: 'New name', npi: '1234567893' })).toEqual({
    ok: true,
    id,
    version: 2,
    changed: ['name', 'npi', 'source of name', 'source of npi'],
  });
  expect(rowOf(db)).toMatchObject({
    name: 'New name',
    npi: '1234567893',
    version: 2,
    editedAt: NOW.toISOString(),
    updatedAt: NOW.toISOString(),
  });
  const before = makeListingRecord();
  expect(revisionsOf(db)).toMatchObject([
    {
      centerId: id,
      version: 2,
      action: 'update',
      whoId: 'owner',
      whoName: 'Test owner',
      why: WHY,
      at: NOW.toISOString(),
      before,
      after: { ...before, ...makeEdit({ name: 'New name', npi: '1234567893' }) },
      changed: ['name', 'npi', 'source of name', 'source of npi'],
    },
  ]);
  expect(auditOf(db)).toMatchObject([
    { action: 'update-center', outcome: 'done', subject: `center:${id}`, detail: { version: 2 } },
  ]);
});

test('all that editors keep comes back as it went in', () => {
  const edit = makeEdit({
    npi: '1234567893',
    fieldSources: { 'services.pump_refill': { source: 'by phone', day: '2026-11-24' } },
    services: { pump_placement: 'yes', pump_refill: 'no' },
    editorNotes: '<script>alert(1)</script> "quotes" 💉',
  });
  update(edit);
  expect(editOf(toListingRecord(rowOf(db)))).toEqual(edit);
});

test('the second of two editors is stopped and shown both versions; nothing is written', () => {
  update({ name: 'First' });
  const before = contents(db);
  const result = update({ name: 'Second' }, 1, TRUSTED, after(60_000));
  expect(result).toEqual({
    ok: false,
    conflict: {
      theirs: { ...makeListingRecord(), ...makeEdit({ name: 'First' }) },
      base: makeListingRecord(),
      version: 2,
      who: 'Test owner',
      at: NOW.toISOString(),
    },
  });
  expect(contents(db)).toBe(before);
});

test('a conflict reaches back over several saves', () => {
  update({ name: 'Two' });
  update({ name: 'Three' }, 2);
  expect(update({ name: 'Late' }, 2)).toMatchObject({
    conflict: { theirs: { name: 'Three' }, base: { name: 'Two' }, version: 3 },
  });
});

test('saving what stands there already is no change', () => {
  const before = contents(db);
  expect(update({})).toEqual({ ok: true, id, version: 1, changed: [] });
  expect(contents(db)).toBe(before);
});

test.each<[string, Partial<CenterEdit>, Record<string, string>]>([
  ['an empty name', { name: ' ' }, { name: 'Must not be empty.' }],
  [
    'a number that no telephone has',
    { phones: [{ number: '+11234567890', label: 'x', for: 'patients', sourceUrl: null }] },
    { 'phones.0.number': 'No telephone has this number.' },
  ],
  [
    'a fax that none has',
    { fax: { number: '+19115551234', label: 'x', for: 'referring' } },
    { 'fax.number': 'No telephone has this number.' },
  ],
  [
    'a pin in another state',
    { location: { ...makeEdit().location, lat: 41.88, lng: -87.63 } },
    { location: '41.88, -87.63 lies outside Ohio.' },
  ],
  ['no source', { sources: [] }, { sources: 'Must be at least 1 entries.' }],
])('%s is refused, and nothing is written', (_, edit, fieldErrors) => {
  const before = contents(db);
  expect(update(edit)).toEqual({ ok: false, fieldErrors });
  expect(contents(db)).toBe(before);
  expect(auditOf(db)).toEqual([]);
});

test.each(['slug', 'status', 'confirmedOn', 'version', 'seedHash'])('nobody slips in %s', (field) => {
  const input = { id, version: 1, why: WHY, edit: { ...makeEdit(), [field]: 'x' } };
  expect(updateCenter(db, OWNER, input, CLOCK)).toEqual({
    ok: false,
    fieldErrors: { [field]: 'There is no such field.' },
  });
});

test('a listing that does not exist', () => {
  const input = { id: 999, version: 1, why: WHY, edit: makeEdit() };
  expect(updateCenter(db, OWNER, input, CLOCK)).toEqual({ ok: false, why: 'not-found' });
});

test("a save ends one's own draft and nobody else's", () => {
  const other = makePerson('editor');
  for (const actor of [OWNER, other]) {
    saveDraft(db, actor, { id, baseVersion: 1, edit: { name: 'x' }, why: null }, CLOCK);
  }
  update({ name: 'New name' });
  expect(db.select().from(drafts).all()).toMatchObject([{ editorId: 'editor' }]);
});
