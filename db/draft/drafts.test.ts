import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { confirmCenter, updateCenter } from '@/db/listing/commands';
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
} from '@/db/listing/listing.fixture';
import type { CenterEdit } from '@/domain/listing/edit';
import { EDITOR, makeEdit, makePerson, OWNER, REVIEWER } from '@/domain/listing/listing.fixture';
import { discardDraft, publishDraft, returnDraft, saveDraft, submitDraft } from './commands';
import { findReturned } from './reads';
import { drafts } from './schema';

const OTHER = makePerson('editor', { id: 'other' });
let db: Db;
let id: number;
beforeEach(() => {
  db = openListings();
  id = idOf(db);
});

const save = (edit: object, actor = EDITOR, clock = CLOCK) => {
  const result = saveDraft(db, actor, { id, baseVersion: 1, edit, why: null }, clock);
  return (result.ok && result.draftId) || 0;
};
const submit = (draftId: number, actor = EDITOR) => submitDraft(db, actor, { draftId, why: WHY }, CLOCK);
type Seen = { version?: number; savedAt?: string; keepMine?: string[] };
const publish = (draftId: number, { version = 1, savedAt = NOW.toISOString(), keepMine }: Seen = {}) =>
  publishDraft(db, REVIEWER, { draftId, savedAt, version, keepMine }, CLOCK);
const update = (change: Partial<CenterEdit>) =>
  updateCenter(db, OWNER, { id, version: 1, why: WHY, edit: makeEdit(change) }, CLOCK);
const returned = () => all().map((draft) => findReturned(db, draft))[0];
const all = () => db.select().from(drafts).all();

test('half an edit is kept, wrong fields and all, and readers see nothing of it', () => {
  const edit = { name: '', phones: [{ number: '614' }] };
  save(edit);
  expect(all()).toMatchObject([
    { centerId: id, editorId: 'editor', edit, baseVersion: 1, submittedAt: null },
  ]);
  expect(rowOf(db)).toMatchObject({ name: 'Test Hospital', version: 1 });
});

test('each editor has one draft of a listing: the newest', () => {
  const first = save({ name: 'a' });
  expect(save({ name: 'b' }, EDITOR, after(1000))).toBe(first);
  save({ name: 'c' }, OTHER);
  expect(all().map(({ edit }) => edit.name)).toEqual(['b', 'c']);
});

test('a new editor submits, a reviewer publishes: both are remembered', () => {
  const draftId = save(makeEdit({ name: 'New name' }));
  expect(submit(draftId)).toEqual({ ok: true });
  expect(publish(draftId)).toEqual({ ok: true, id, version: 2, changed: ['name', 'source of name'] });
  expect(rowOf(db).name).toBe('New name');
  expect(revisionsOf(db)).toMatchObject([
    { action: 'update', whoName: 'Test reviewer', why: WHY, detail: { editor: 'Test editor' } },
  ]);
  expect(all()).toEqual([]);
  expect(auditOf(db).map(({ action }) => action)).toEqual(['save-draft', 'submit-draft', 'publish-draft']);
});

test.each<[string, object, Record<string, string>]>([
  ['an unfinished draft', { name: 'x' }, { healthSystem: 'Is missing, or is not of the right kind.' }],
  ['a faulty one', makeEdit({ name: '' }), { name: 'Must not be empty.' }],
  [
    'one with the pin in another state',
    makeEdit({ location: { ...makeEdit().location, lat: 41.88, lng: -87.63 } }),
    { location: '41.88, -87.63 lies outside Ohio.' },
  ],
])('%s cannot be submitted', (_, edit, fieldErrors) => {
  const draftId = save(edit);
  expect(submit(draftId)).toMatchObject({ ok: false, fieldErrors });
  expect(all()).toMatchObject([{ submittedAt: null }]);
});

test("nobody submits or throws away another's draft", () => {
  const draftId = save(makeEdit({ name: 'x' }));
  const before = contents(db);
  expect(submit(draftId, OTHER)).toEqual({ ok: false, why: 'not-yours' });
  expect(discardDraft(db, OWNER, { draftId }, CLOCK)).toEqual({ ok: false, why: 'not-yours' });
  expect(contents(db)).toBe(before);
  expect(discardDraft(db, EDITOR, { draftId }, CLOCK)).toEqual({ ok: true });
  expect(all()).toEqual([]);
});

test('a reviewer gives a draft back with a word, which stays until it is submitted again', () => {
  const draftId = save(makeEdit({ name: 'x' }));
  expect(returnDraft(db, REVIEWER, { draftId, note: 'Which page?' }, CLOCK)).toEqual({
    ok: false,
    why: 'not-submitted',
  });
  submit(draftId);
  expect(returned()).toBeNull();
  expect(returnDraft(db, REVIEWER, { draftId, note: 'Which page?' }, CLOCK)).toEqual({ ok: true });
  expect(all()).toMatchObject([{ submittedAt: null, reviewNote: 'Which page?' }]);
  const by = { whoName: 'Test reviewer', at: NOW.toISOString() };
  expect(returned()).toEqual({ note: 'Which page?', by });
  save(makeEdit({ name: 'y' }));
  expect(returned()).toEqual({ note: 'Which page?', by });
  submit(draftId);
  expect(all()).toMatchObject([{ reviewNote: null }]);
  expect(returned()).toBeNull();
});

test('what stands there already is not kept, and an earlier draft goes', () => {
  expect(save(makeEdit())).toBe(0);
  expect(all()).toEqual([]);
  expect(auditOf(db)).toEqual([]);
  save(makeEdit({ name: 'x' }));
  expect(saveDraft(db, EDITOR, { id, baseVersion: 1, edit: makeEdit(), why: WHY }, CLOCK)).toEqual({
    ok: true,
    draftId: null,
    takenBack: false,
  });
  expect(all()).toEqual([]);
  expect(auditOf(db).at(-1)).toMatchObject({ action: 'save-draft', detail: { kept: false } });
});

test('the same words again stay submitted; other words are taken back from review', () => {
  const draftId = save(makeEdit({ name: 'x' }));
  submit(draftId);
  update({ email: 'a@example.org' });
  const again = (edit: object, baseVersion: number) =>
    saveDraft(db, EDITOR, { id, baseVersion, edit, why: WHY }, after(1000));
  const before = contents(db);
  for (const [edit, version] of [
    [makeEdit({ name: 'x' }), 1],
    [makeEdit({ name: 'x', email: 'a@example.org' }), 2],
  ] as const) {
    expect(again(edit, version)).toEqual({ ok: true, draftId, takenBack: false });
  }
  expect(submitDraft(db, EDITOR, { draftId, why: WHY }, after(1000))).toEqual({ ok: true });
  expect(contents(db)).toBe(before);
  expect(again(makeEdit({ name: 'x' }), 2)).toEqual({ ok: true, draftId, takenBack: true });
  expect(all()).toMatchObject([{ submittedAt: null, baseVersion: 2 }]);
});

test('what was not submitted, or changed after the reviewer looked, is not published', () => {
  const draftId = save(makeEdit({ name: 'x' }));
  expect(publish(draftId)).toEqual({ ok: false, why: 'not-submitted' });
  submit(draftId);
  expect(publish(draftId, { savedAt: after(1).now.toISOString() })).toEqual({
    ok: false,
    why: 'changed-since',
  });
  expect(publish(999)).toEqual({ ok: false, why: 'not-found' });
  expect(rowOf(db).version).toBe(1);
});

test('a draft leaves alone what others saved after it was begun', () => {
  const draftId = save(makeEdit({ name: 'From the draft' }));
  submit(draftId);
  update({ email: 'a@example.org' });
  const confirmed = {
    id,
    version: 2,
    how: 'phoned',
    withRole: 'Scheduler',
    language: 'en',
    day: '2026-11-24',
  };
  confirmCenter(db, OTHER, confirmed, CLOCK);
  const before = contents(db);
  expect(publish(draftId, { version: 2 })).toMatchObject({ ok: false, conflict: { version: 3 } });
  expect(contents(db)).toBe(before);
  expect(publish(draftId, { version: 3 })).toEqual({
    ok: true,
    id,
    version: 4,
    changed: ['name', 'source of name'],
  });
  expect(rowOf(db)).toMatchObject({
    name: 'From the draft',
    email: 'a@example.org',
    confirmedOn: '2026-11-24',
  });
});

test('what both changed is the reviewer’s to settle', () => {
  const draftId = save(makeEdit({ name: 'From the draft', program: 'Its program' }));
  submit(draftId);
  update({ name: 'Published meanwhile', email: 'a@example.org' });
  const before = contents(db);
  expect(publish(draftId, { version: 2 })).toMatchObject({
    ok: false,
    conflict: { theirs: { name: 'Published meanwhile' }, base: { name: 'Test Hospital' }, version: 2 },
  });
  expect(submitDraft(db, EDITOR, { draftId, why: 'Once more.' }, CLOCK)).toMatchObject({
    ok: false,
    conflict: { version: 2 },
  });
  expect(contents(db)).toBe(before);
  expect(publish(draftId, { version: 2, keepMine: ['name', 'email'] })).toMatchObject({ ok: true });
  expect(rowOf(db)).toMatchObject({
    name: 'From the draft',
    program: 'Its program',
    email: 'a@example.org',
  });
});

test('a draft that the listing says already makes no new version', () => {
  const draftId = save(makeEdit({ name: 'Both' }));
  submit(draftId);
  update({ name: 'Both' });
  expect(publish(draftId, { version: 2 })).toEqual({ ok: true, id, version: 2, changed: [] });
  expect([rowOf(db).version, all()]).toEqual([2, []]);
  expect(auditOf(db).at(-1)).toMatchObject({ action: 'publish-draft', detail: { changed: [] } });
});
