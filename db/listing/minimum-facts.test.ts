import { describe, expect, test } from 'vitest';
import { saveDraft, submitDraft } from '@/db/draft/commands';
import { acceptConfirmAnswer, answerConfirmLink, makeConfirmLink } from '@/db/hospital-link/commands';
import { openFindings } from '@/db/queue/findings';
import { makeRecord } from '@/domain/listing/center.fixture';
import { editOf, type ListingRecord } from '@/domain/listing/edit';
import { EDITOR, hospital, makeEdit, OWNER, TRUSTED } from '@/domain/listing/listing.fixture';
import { confirmCenter, restoreRevision, setStatus, updateCenter } from './commands';
import { CLOCK, contents, idOf, openListings, rowOf, WHY } from './listing.fixture';

const EMPTY = { phones: [], email: null, services: {} };
const REACH = 'Say how to reach them: a phone number or an e-mail address.';
const SERVICE = 'Say of at least one service whether they offer it, and give its source.';
const LACKING = { phones: REACH, 'services.pump_placement': SERVICE };

function begin(change: Partial<ListingRecord>) {
  const db = openListings([makeRecord(change)]);
  return { db, id: idOf(db) };
}

describe('a listing that says neither how to reach the hospital nor what it does', () => {
  const call = { how: 'phoned', withRole: 'nurse', language: 'en', day: '2026-11-24' };

  test.each(['unconfirmed', 'reported', 'confirmed'] as const)('cannot be confirmed (%s)', (listing) => {
    const { db, id } = begin({ ...EMPTY, listing });
    const before = contents(db);
    expect(confirmCenter(db, TRUSTED, { id, version: 1, ...call }, CLOCK)).toEqual({
      ok: false,
      fieldErrors: { how: expect.stringMatching(`${REACH} ${SERVICE}$`) },
    });
    expect(contents(db)).toBe(before);
  });

  test('cannot be published by an edit, at once or by a reviewer', () => {
    const { db, id } = begin({ ...EMPTY, listing: 'unconfirmed' });
    const edit = { ...makeEdit(), ...EMPTY, listing: 'confirmed' as const };
    const refused = { ok: false, fieldErrors: LACKING };
    expect(updateCenter(db, OWNER, { id, version: 1, why: WHY, edit }, CLOCK)).toEqual(refused);
    const kept = saveDraft(db, EDITOR, { id, baseVersion: 1, edit, why: null }, CLOCK);
    const draftId = kept.ok ? kept.draftId : null;
    expect(submitDraft(db, EDITOR, { draftId, why: WHY }, CLOCK)).toEqual(refused);
  });

  test('cannot be brought back', () => {
    const { db, id } = begin({ ...EMPTY, status: 'withdrawn', statusReason: 'Closed.' });
    const back = { id, version: 1, status: 'active', reason: null };
    expect(setStatus(db, OWNER, back, CLOCK)).toEqual({
      ok: false,
      fieldErrors: { status: expect.stringContaining(REACH) },
    });
  });

  test('cannot be restored', () => {
    const { db, id } = begin(EMPTY);
    const gone = { id, version: 1, status: 'withdrawn', reason: 'Closed.' };
    expect(setStatus(db, OWNER, gone, CLOCK)).toMatchObject({ ok: true });
    const undo = { id, version: 2, revisionId: 1, to: 'before', why: WHY };
    expect(restoreRevision(db, OWNER, undo, CLOCK)).toEqual({
      ok: false,
      fieldErrors: { form: expect.stringContaining(REACH) },
    });
  });
});

describe('a listing that readers see already', () => {
  test('can be put right bit by bit, and waits in the queue meanwhile', () => {
    const { db, id } = begin(EMPTY);
    const tooLittle = () =>
      openFindings(db, '2026-11-24').flatMap(({ code, field }) => (code === 'too-little' ? field : []));
    expect(tooLittle()).toEqual(['phones', 'services.pump_placement']);
    const told = { fieldSources: { 'services.pump_refill': { source: 'A call', day: '2026-11-24' } } };
    const edit = { ...editOf(makeRecord(EMPTY)), services: { pump_refill: 'no' }, ...told };
    expect(updateCenter(db, OWNER, { id, version: 1, why: WHY, edit }, CLOCK)).toMatchObject({ ok: true });
    expect(tooLittle()).toEqual(['phones']);
  });

  test('is not raised to confirmed with less, neither by an edit nor by the hospital’s answer', () => {
    const { db, id } = begin({ ...EMPTY, listing: 'reported' });
    const edit = { ...makeEdit(), ...EMPTY, listing: 'confirmed' as const };
    expect(updateCenter(db, OWNER, { id, version: 1, why: WHY, edit }, CLOCK)).toEqual({
      ok: false,
      fieldErrors: LACKING,
    });
    const link = { id, tokenHash: 'a'.repeat(64), language: 'en', mail: null };
    makeConfirmLink(db, EDITOR, link, CLOCK);
    answerConfirmLink(db, hospital(1), { role: 'nurse', edit: {}, note: null, version: 1 }, CLOCK);
    expect(acceptConfirmAnswer(db, OWNER, { linkId: 1, version: 1, take: [] }, CLOCK)).toMatchObject({
      ok: true,
      confirms: 'too-little',
    });
    expect(rowOf(db, id)).toMatchObject({ listing: 'reported', confirmedOn: null });
  });

  test('loses none of the least', () => {
    const { db, id } = begin({});
    const edit = { ...makeEdit(), ...EMPTY };
    expect(updateCenter(db, OWNER, { id, version: 1, why: WHY, edit }, CLOCK)).toEqual({
      ok: false,
      fieldErrors: LACKING,
    });
  });
});
