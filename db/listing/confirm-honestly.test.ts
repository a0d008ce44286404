import { beforeEach, describe, expect, test } from 'vitest';
import { recordCall } from '@/db/call/commands';
import type { Db } from '@/db/client';
import { publishDraft, returnDraft, saveDraft, submitDraft } from '@/db/draft/commands';
import { findOwnDraft } from '@/db/draft/reads';
import { listQueue } from '@/db/queue/queue';
import { makeRecord } from '@/domain/listing/center.fixture';
import { EDITOR, makeEdit, OWNER, TRUSTED } from '@/domain/listing/listing.fixture';
import { confirmCenter, updateCenter } from './commands';
import { CLOCK, contents, idOf, NOW, openListings, revisionsOf, rowOf, WHY } from './listing.fixture';

const TODAY = '2026-11-24';
let db: Db;
let id: number;
beforeEach(() => {
  db = openListings([makeRecord({ listing: 'reported' })]);
  id = idOf(db);
});
const PAGE = 'https://example.org/pump';
const phoned = { version: 1, how: 'phoned', withRole: 'nurse', language: 'en', day: TODAY };
const read = { version: 1, how: 'their-page', withRole: null, pageUrl: PAGE, language: 'en', day: TODAY };
const confirm = (actor: typeof EDITOR, input: object) => confirmCenter(db, actor, { id, ...input }, CLOCK);
const type = (actor: typeof EDITOR, change = {}) =>
  saveDraft(
    db,
    actor,
    { id, baseVersion: 1, edit: makeEdit({ listing: 'reported', ...change }), why: null },
    CLOCK,
  );
const draft = () => {
  const own = findOwnDraft(db, id, EDITOR.id);
  if (!own) throw new Error('no draft');
  return own;
};

describe('what somebody typed and did not publish', () => {
  test.each([
    ['a plain editor', EDITOR],
    ['a publisher', OWNER],
  ])('keeps %s from certifying the old facts, and stays', (_, actor) => {
    type(actor, { website: 'https://new.example.org' });
    const before = contents(db);
    for (const input of [phoned, read]) {
      expect(confirm(actor, input)).toEqual({
        ok: false,
        fieldErrors: { how: expect.stringContaining('You changed facts that readers do not see yet') },
      });
    }
    expect(contents(db)).toBe(before);
    expect(confirm(TRUSTED, phoned)).toMatchObject({ ok: true });
  });

  test('does not stand in the way once a reviewer has it, if it only adds', () => {
    type(EDITOR, { email: 'pump@example.org' });
    submitDraft(db, EDITOR, { draftId: draft().id, why: WHY }, CLOCK);
    expect(confirm(EDITOR, phoned)).toMatchObject({ ok: true });
  });

  test('keeps a call from confirming, which is recorded nevertheless', () => {
    type(OWNER, { website: 'https://new.example.org' });
    const call = {
      ...{ id, version: 1, outcome: 'reached', dialed: null, withRole: 'nurse', language: 'en' },
      ...{ interpreter: null, callBackOn: null, notes: null, answers: {}, allRight: true },
      corrections: { phones: {} },
    };
    expect(recordCall(db, OWNER, call, CLOCK)).toMatchObject({ ok: true, confirmed: false, held: 'draft' });
    expect(rowOf(db, id)).toMatchObject({ version: 1, confirmedOn: null });
  });
});

describe('"I read their page"', () => {
  test.each([{ pageUrl: null }, { pageUrl: 'their site' }, { pageUrl: 'http://example.org' }])(
    'needs its address: %j',
    (change) => {
      expect(confirm(OWNER, { ...read, ...change })).toEqual({
        ok: false,
        fieldErrors: { pageUrl: expect.any(String) },
      });
    },
  );

  test('by a plain editor waits for a reviewer, who sees the page and the day', () => {
    expect(confirm(EDITOR, read)).toMatchObject({ ok: true, version: 1, changed: [], waits: true });
    expect(rowOf(db, id)).toMatchObject({ version: 1, listing: 'reported', checkedOn: '2026-11-23' });
    expect(listQueue(db, { now: NOW, filter: { kind: 'draft' } }).items).toMatchObject([
      { says: `Read ${PAGE} on ${TODAY}: all is right.` },
    ]);
    const { savedAt, id: draftId } = draft();
    expect(publishDraft(db, OWNER, { draftId, savedAt, version: 1 }, CLOCK)).toMatchObject({
      ok: true,
      version: 2,
    });
    expect(rowOf(db, id)).toMatchObject({ listing: 'confirmed', checkedOn: TODAY });
    expect(revisionsOf(db)).toMatchObject([
      { action: 'confirm', detail: { how: 'their-page', pageUrl: PAGE, day: TODAY, editor: 'Test editor' } },
    ]);
  });

  test('does not count for a listing that changed since, nor once changes were requested', () => {
    confirm(EDITOR, read);
    const { savedAt, id: draftId } = draft();
    const edit = makeEdit({ listing: 'reported', program: 'Other' });
    updateCenter(db, OWNER, { id, version: 1, why: WHY, edit }, CLOCK);
    expect(publishDraft(db, OWNER, { draftId, savedAt, version: 2 }, CLOCK)).toEqual({
      ok: false,
      why: 'changed-since',
    });
    returnDraft(db, OWNER, { draftId, note: 'Look again.' }, CLOCK);
    expect(publishDraft(db, OWNER, { draftId, savedAt, version: 2 }, CLOCK)).toMatchObject({ ok: false });
  });

  test('by somebody who may publish counts at once, and the history names the page', () => {
    expect(confirm(TRUSTED, read)).toMatchObject({ ok: true, version: 2 });
    expect(revisionsOf(db)).toMatchObject([{ action: 'confirm', detail: { pageUrl: PAGE } }]);
  });
});
