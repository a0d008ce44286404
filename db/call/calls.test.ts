import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { commentDraft, saveDraft } from '@/db/draft/commands';
import { findOwnDraft, listComments } from '@/db/draft/reads';
import { CLOCK, contents, idOf, openListings, rowOf } from '@/db/listing/listing.fixture';
import { toListingRecord } from '@/db/listing/record';
import { listQueue } from '@/db/queue/queue';
import { makeRecord } from '@/domain/listing/center.fixture';
import { EDITOR, makeEdit, TRUSTED } from '@/domain/listing/listing.fixture';
import { markForCall, recordCall } from './commands';
import { listCalls } from './reads';

let db: Db;
let id: number;
beforeEach(() => {
  db = openListings();
  id = idOf(db);
});

const TODAY = '2026-11-24';
const NUMBER = '+16145550100';
/** Everything that the made-up hospital's readers are told. */
const ALL_YES = {
  'services.pump_placement': 'yes',
  'conditions.icca': 'yes',
  'phones.0': 'yes',
  address: 'yes',
} as const;
const CALL = {
  version: 1,
  outcome: 'reached',
  dialed: NUMBER,
  withRole: 'Nurse coordinator',
  language: 'en',
  interpreter: null,
  callBackOn: null,
  notes: 'Refills on Tuesdays.',
  answers: ALL_YES,
  corrections: { phones: {} },
  allRight: false,
};
const record = (actor = TRUSTED, change: object = {}, clock = CLOCK) =>
  recordCall(db, actor, { id, ...CALL, ...change }, clock);
const now = () => toListingRecord(rowOf(db, id));

describe('a call that reached somebody', () => {
  test('to whom all was read out confirms the listing, in one line of the log', () => {
    expect(record()).toMatchObject({ ok: true, edits: 'none', unanswered: [], confirmed: true });
    expect(now()).toMatchObject({ confirmedOn: TODAY, confirmedBy: 'Nurse coordinator' });
    expect(listCalls(db, id)).toMatchObject([{ step: 'reached', notes: CALL.notes, confirmed: true }]);
  });

  test('who said nothing of a fact that readers are told confirms nothing', () => {
    const { address, ...answers } = ALL_YES;
    expect(record(TRUSTED, { answers })).toMatchObject({ unanswered: ['address'], confirmed: false });
    expect(now().confirmedOn).toBeNull();
  });

  test('who said that all of it is right confirms it, and says nothing of what is not stated', () => {
    expect(record(TRUSTED, { answers: {}, allRight: true })).toMatchObject({
      edits: 'none',
      confirmed: true,
    });
    expect(now().services).toEqual({ pump_placement: 'yes' });
  });

  test('corrects and adds, with the call as the source of what is new and of nothing else', () => {
    const answers = { ...ALL_YES, 'phones.0': 'no', 'services.pump_refill': 'yes', lodging: 'no' };
    const corrections = { phones: { 0: '+16145550199' } };
    expect(record(TRUSTED, { answers, corrections, interpreter: 'yes', language: 'es' })).toMatchObject({
      edits: 'published',
      confirmed: true,
    });
    const after = now();
    expect(after.phones).toMatchObject([{ number: '+16145550199', sourceUrl: null }]);
    expect(after).toMatchObject({ lodging: 'no', spanishInterpreter: 'yes', confirmedOn: TODAY });
    const origin = { source: 'Phone call with the hospital: Nurse coordinator', day: TODAY };
    expect(after.fieldSources).toEqual({
      phones: origin,
      'services.pump_refill': origin,
      lodging: origin,
      spanishInterpreter: origin,
    });
  });

  test('adds a number that they gave, which confirms a listing that had none', () => {
    const bare = openListings([makeRecord({ phones: [], email: null })]);
    const added = { number: '+16145550123', for: 'referring', label: 'Referrals' };
    const { 'phones.0': _, ...answers } = ALL_YES;
    const said = { id: idOf(bare), ...CALL, dialed: null, answers };
    const call = (corrections: object) => recordCall(bare, TRUSTED, { ...said, corrections }, CLOCK);
    expect(call({ phones: {}, added: { ...added, number: '614-555' } })).toMatchObject({
      ok: false,
      fieldErrors: { 'corrections.added.number': expect.any(String) },
    });
    expect(call({ phones: {} })).toMatchObject({ confirmed: false, held: 'too-little' });
    expect(call({ phones: {}, added })).toMatchObject({ edits: 'published', confirmed: true });
    const after = toListingRecord(rowOf(bare, idOf(bare)));
    expect(after.phones).toEqual([{ ...added, sourceUrl: null }]);
    expect(after.fieldSources.phones).toEqual({
      source: 'Phone call with the hospital: Nurse coordinator',
      day: TODAY,
    });
  });

  test('by an editor who may not publish: the correction waits, and what is wrong is not confirmed', () => {
    const answers = { ...ALL_YES, 'services.pump_placement': 'no' };
    expect(record(EDITOR, { answers })).toMatchObject({ edits: 'submitted', confirmed: false });
    expect(now()).toMatchObject({ services: { pump_placement: 'yes' }, confirmedOn: null });
    expect(findOwnDraft(db, id, EDITOR.id)).toMatchObject({
      submittedAt: CLOCK.now.toISOString(),
      edit: { services: { pump_placement: 'no' } },
    });
  });

  test('leaves what the person had typed before in their draft', () => {
    const edit = makeEdit({ program: 'Typed, not published' });
    saveDraft(db, TRUSTED, { id, baseVersion: 1, edit, why: null }, CLOCK);
    const draftId = findOwnDraft(db, id, TRUSTED.id)?.id ?? 0;
    commentDraft(db, EDITOR, { draftId, text: 'Which page?' }, CLOCK);
    record(TRUSTED, { answers: { ...ALL_YES, lodging: 'yes' } });
    expect(now()).toMatchObject({ program: 'Pump Program', lodging: 'yes' });
    expect(findOwnDraft(db, id, TRUSTED.id)?.edit).toMatchObject({ program: 'Typed, not published' });
    expect(listComments(db, draftId)).toMatchObject([{ text: 'Which page?' }]);
  });

  test.each<[string, object, object]>([
    ['nobody named by role', { withRole: null }, { fieldErrors: { withRole: expect.any(String) } }],
    ['a listing that changed since', { version: 9 }, { conflict: { version: 1 } }],
    [
      'a day to call back that is missing',
      { outcome: 'call-back' },
      { fieldErrors: { callBackOn: expect.any(String) } },
    ],
    [
      'an address that cannot be, after all else was written',
      { answers: { ...ALL_YES, 'phones.0': 'no' }, corrections: { phones: { 0: '+15555550100' } } },
      { fieldErrors: { 'phones.0.number': expect.any(String) } },
    ],
  ])('with %s leaves nothing written', (_, change, result) => {
    const before = contents(db);
    expect(record(TRUSTED, change)).toMatchObject({ ok: false, ...result });
    expect(contents(db)).toBe(before);
  });
});

describe('in the queue', () => {
  const callsAt = (day: string) =>
    listQueue(db, { now: new Date(`${day}T16:00:00Z`) }).items.filter(({ kind }) => kind === 'call');

  test('a call to be made again comes back on its day, and not before', () => {
    record(EDITOR, { outcome: 'call-back', callBackOn: '2026-11-30', notes: 'Ask for the nurse.' });
    expect(now().confirmedOn).toBeNull();
    expect(callsAt('2026-11-29')).toEqual([]);
    expect(callsAt('2026-11-30')).toMatchObject([{ says: 'Ask for the nurse.', center: { id } }]);
    record(EDITOR, { outcome: 'voicemail' }, { now: new Date('2026-11-30T16:00:00Z') });
    expect(callsAt('2026-11-30')).toEqual([]);
  });

  test('a wrong number waits until readers do not see it any more', () => {
    record(EDITOR, { outcome: 'wrong-number', withRole: null });
    expect(callsAt(TODAY)).toMatchObject([{ about: 'wrong-number' }]);
    db.$client.prepare("UPDATE center SET phones = '[]'").run();
    expect(callsAt(TODAY)).toEqual([]);
  });

  test('several hospitals are marked at once, each once', () => {
    db = openListings([makeRecord(), makeRecord({ slug: 'other', name: 'Other' })]);
    const ids = [idOf(db), idOf(db, 'other')];
    expect(markForCall(db, EDITOR, { ids }, CLOCK)).toMatchObject({ ok: true, marked: 2 });
    expect(markForCall(db, EDITOR, { ids }, CLOCK)).toMatchObject({ ok: true, marked: 0 });
    expect(callsAt(TODAY)).toHaveLength(2);
    expect(markForCall(db, EDITOR, { ids: [99] }, CLOCK)).toEqual({ ok: false, why: 'not-found' });
  });
});
