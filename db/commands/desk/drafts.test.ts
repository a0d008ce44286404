import { beforeEach, expect, test } from 'vitest';
import { EDITOR, makeEdit, makePerson, OWNER, REVIEWER } from '@/domain/desk/desk.fixture';
import type { Db } from '../../client';
import {
  after,
  auditOf,
  CLOCK,
  contents,
  idOf,
  NOW,
  openDesk,
  revisionsOf,
  rowOf,
  WHY,
} from '../../desk.fixture';
import { drafts } from '../../schema/history';
import { discardDraft } from './discard-draft';
import { publishDraft } from './publish-draft';
import { returnDraft } from './return-draft';
import { saveDraft } from './save-draft';
import { submitDraft } from './submit-draft';
import { updateCenter } from './update-center';

const OTHER = makePerson('editor', { id: 'other' });
let db: Db;
let id: number;
beforeEach(() => {
  db = openDesk();
  id = idOf(db);
});

const save = (edit: object, actor = EDITOR, clock = CLOCK) => {
  const result = saveDraft(db, actor, { id, baseVersion: 1, edit, why: null }, clock);
  return result.ok ? result.draftId : 0;
};
const submit = (draftId: number, actor = EDITOR) => submitDraft(db, actor, { draftId, why: WHY }, CLOCK);
const publish = (draftId: number, { version = 1, savedAt = NOW.toISOString() } = {}) =>
  publishDraft(db, REVIEWER, { draftId, savedAt, version }, CLOCK);
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
  expect(publish(draftId)).toEqual({ ok: true, id, version: 2, changed: ['name'] });
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
    { location: '41.88, -87.63 lies outside US-OH.' },
  ],
])('%s cannot be submitted', (_, edit, fieldErrors) => {
  const draftId = save(edit);
  expect(submit(draftId)).toMatchObject({ ok: false, fieldErrors });
  expect(all()).toMatchObject([{ submittedAt: null }]);
});

test("nobody submits or throws away another's draft", () => {
  const draftId = save(makeEdit());
  const before = contents(db);
  expect(submit(draftId, OTHER)).toEqual({ ok: false, why: 'not-yours' });
  expect(discardDraft(db, OWNER, { draftId }, CLOCK)).toEqual({ ok: false, why: 'not-yours' });
  expect(contents(db)).toBe(before);
  expect(discardDraft(db, EDITOR, { draftId }, CLOCK)).toEqual({ ok: true });
  expect(all()).toEqual([]);
});

test('a reviewer gives a draft back with a word; saving it again clears that', () => {
  const draftId = save(makeEdit({ name: 'x' }));
  expect(returnDraft(db, REVIEWER, { draftId, note: 'Which page?' }, CLOCK)).toEqual({
    ok: false,
    why: 'not-submitted',
  });
  submit(draftId);
  expect(returnDraft(db, REVIEWER, { draftId, note: 'Which page?' }, CLOCK)).toEqual({ ok: true });
  expect(all()).toMatchObject([{ submittedAt: null, reviewNote: 'Which page?' }]);
  save(makeEdit({ name: 'y' }));
  expect(all()).toMatchObject([{ reviewNote: null }]);
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

test('a draft that was begun before somebody saved is a conflict, whatever the reviewer saw', () => {
  const draftId = save(makeEdit({ name: 'From the draft' }));
  submit(draftId);
  updateCenter(db, OWNER, { id, version: 1, why: WHY, edit: makeEdit({ email: 'a@example.org' }) }, CLOCK);
  const before = contents(db);
  for (const version of [1, 2]) {
    expect(publish(draftId, { version })).toMatchObject({
      ok: false,
      conflict: { theirs: { email: 'a@example.org' }, base: { email: null }, version: 2 },
    });
  }
  expect(contents(db)).toBe(before);
});
