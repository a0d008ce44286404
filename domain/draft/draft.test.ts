import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDIT_FIELDS } from '@/domain/listing/edit';
import { makeEdit } from '@/domain/listing/listing.fixture';
import {
  DRAFT_MAX_CHARACTERS,
  draftEditSchema,
  publishDraftSchema,
  saveDraftSchema,
  upgradeEdit,
} from './draft';

describe('a draft', () => {
  test.each<[string, object, boolean]>([
    ['nothing at all', {}, true],
    ['half a phone and a year in words', { phones: [{ number: '614' }], programSince: 'about 2020' }, true],
    ['words in Spanish', { program: 'Bomba de infusión hepática «ñandú»' }, true],
    ['a fact that no edit may say', { status: 'withdrawn' }, false],
    ['a fact that does not exist', { beds: 300 }, false],
    ['a day that is no text', { name: new Date(0) }, false],
    ['as much as is kept', { editorNotes: 'a'.repeat(DRAFT_MAX_CHARACTERS - 20) }, true],
    ['more than is kept', { editorNotes: 'a'.repeat(DRAFT_MAX_CHARACTERS) }, false],
  ])('may hold %s: %s', (_, edit, isFine) => {
    expect(draftEditSchema.safeParse(edit).success).toBe(isFine);
  });

  test('is saved with a reason or without one, for a version of a listing', () => {
    const draft = { id: 1, baseVersion: 1, edit: {}, why: null };
    expect(saveDraftSchema.safeParse(draft).success).toBe(true);
    expect(saveDraftSchema.parse({ ...draft, why: '  They called. ' }).why).toBe('They called.');
    for (const fault of [{ baseVersion: 0 }, { id: 1.5 }, { why: 'a'.repeat(501) }, { editorId: 'x' }])
      expect(saveDraftSchema.safeParse({ ...draft, ...fault }).success).toBe(false);
  });

  test('is published as the reviewer saw it: the instant it was saved, in one zone', () => {
    const seen = { draftId: 1, savedAt: '2026-11-26T23:30:00.000Z', version: 2 };
    expect(publishDraftSchema.parse(seen).keepMine).toBeNull();
    for (const savedAt of ['2026-11-26', '2026-11-26T23:30:00', '2026-11-26T18:30:00-05:00', 'now'])
      expect(publishDraftSchema.safeParse({ ...seen, savedAt }).success, savedAt).toBe(false);
  });
});

describe('a stored draft', () => {
  test('is read whatever stands there, and names only facts that an edit may say', () => {
    const known = fc.dictionary(fc.constantFrom(...EDIT_FIELDS, 'status', 'beds'), fc.jsonValue());
    fc.assert(
      fc.property(fc.oneof(known, fc.jsonValue()), (stored) => {
        const edit = upgradeEdit(stored);
        expect(Object.keys(edit).filter((key) => !EDIT_FIELDS.some((field) => field === key))).toEqual([]);
        expect(draftEditSchema.safeParse(edit).success).toBe(true);
        if (Object(stored) === stored) expect(upgradeEdit(edit)).toEqual(edit);
      }),
    );
  });

  test('that is whole comes back as it was', () => {
    expect(upgradeEdit(JSON.parse(JSON.stringify(makeEdit())))).toEqual(makeEdit());
  });
});
