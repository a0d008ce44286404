import { expect, test } from 'vitest';
import { makeRecord } from '@/domain/listing/center.fixture';
import { EDITOR, OWNER } from '@/domain/listing/listing.fixture';
import { confirmCenter, undoConfirm } from './commands';
import { findJustConfirmed } from './editor-lists';
import { after, CLOCK, HOURS, idOf, NOW, openListings, revisionsOf, rowOf } from './listing.fixture';
import { toListingRecord } from './record';

test('what was just confirmed is told by name to who did it, who can take it back', () => {
  const record = makeRecord({ listing: 'reported' });
  const db = openListings([record]);
  const id = idOf(db);
  const call = { id, version: 1, how: 'phoned', withRole: 'nurse', language: 'en', day: '2026-11-24' };
  expect(findJustConfirmed(db, record.slug, EDITOR.id, NOW)).toBeNull();
  confirmCenter(db, EDITOR, call, CLOCK);
  expect(findJustConfirmed(db, record.slug, EDITOR.id, NOW)).toEqual({ id, version: 2, name: record.name });
  expect(findJustConfirmed(db, record.slug, OWNER.id, NOW)).toBeNull();
  expect(findJustConfirmed(db, record.slug, EDITOR.id, after(2 * HOURS).now)).toBeNull();
  expect(undoConfirm(db, OWNER, { id, version: 2 }, CLOCK)).toEqual({ ok: false, why: 'not-yours' });
  expect(undoConfirm(db, EDITOR, { id, version: 2 }, CLOCK)).toMatchObject({ ok: true, version: 3 });
  expect(toListingRecord(rowOf(db, id))).toEqual(record);
  expect(revisionsOf(db).map(({ action }) => action)).toEqual(['confirm', 'restore']);
  expect(undoConfirm(db, EDITOR, { id, version: 3 }, CLOCK)).toEqual({ ok: false, why: 'not-yours' });
});
