import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { makeRecord } from '@/domain/listing/center.fixture';
import type { ListingRecord } from '@/domain/listing/edit';
import { EDITOR, makeEdit, OWNER, TRUSTED } from '@/domain/listing/listing.fixture';
import { confirmCenter, restoreRevision, updateCenter } from './commands';
import { CLOCK, contents, idOf, openListings, revisionsOf, rowOf, WHY } from './listing.fixture';
import { findCenterBySlug } from './published';
import { toListingRecord } from './record';

const TODAY = '2026-11-24';
let db: Db;
let id: number;
beforeEach(() => {
  db = openListings();
  id = idOf(db);
});
const now = () => rowOf(db, id);
const outcome = (slug: string) => findCenterBySlug(db, slug, TODAY);

describe('confirm-center', () => {
  const given = { version: 1, how: 'phoned', withRole: 'program coordinator', language: 'es', day: TODAY };
  const page = { how: 'their-page', withRole: null, pageUrl: 'https://example.org/pump' };
  const confirm = (change: object = {}) => confirmCenter(db, TRUSTED, { id, ...given, ...change }, CLOCK);

  test('a call sets the day of confirmation', () => {
    expect(confirm()).toMatchObject({ ok: true, version: 2, changed: ['confirmedOn', 'confirmedBy'] });
    expect(now()).toMatchObject({
      checkedOn: '2026-11-23',
      confirmedOn: TODAY,
      confirmedBy: 'program coordinator',
    });
    const { version, ...detail } = given;
    expect(revisionsOf(db)).toMatchObject([{ action: 'confirm', detail, version: version + 1 }]);
  });

  test('reading their page sets the day it was checked', () => {
    expect(confirm(page)).toMatchObject({ changed: ['checkedOn'] });
    expect(now()).toMatchObject({ checkedOn: TODAY, confirmedOn: null, confirmedBy: null });
  });

  test('confirming the same again the same day is kept in the history too', () => {
    confirm();
    expect(confirm({ version: 2 })).toMatchObject({ ok: true, version: 3, changed: [] });
  });

  test.each<[string, object, object]>([
    ['tomorrow', { day: '2026-11-25' }, { fieldErrors: { day: 'This day is still to come.' } }],
    [
      'before the last time',
      { how: 'their-page', withRole: null, pageUrl: 'https://example.org', day: '2026-11-22' },
      { fieldErrors: { day: 'It was done later already, on 2026-11-23.' } },
    ],
    ['a listing that changed since', { version: 7 }, { conflict: { version: 1 } }],
    ['no listing', { id: 99 }, { why: 'not-found' }],
  ])('refuses %s', (_, change, result) => {
    const before = contents(db);
    expect(confirm(change)).toMatchObject({ ok: false, ...result });
    expect(contents(db)).toBe(before);
  });
});

describe('confirm-center of what was not confirmed', () => {
  const given = { version: 1, how: 'phoned', withRole: 'nurse', language: 'en', day: TODAY };
  const confirm = (actor = EDITOR, change: object = {}) =>
    confirmCenter(db, actor, { id, ...given, ...change }, CLOCK);
  const begin = (change: Partial<ListingRecord>) => {
    db = openListings([makeRecord(change)]);
    id = idOf(db);
  };

  test.each([
    ['phoned', 'nurse', 'confirmedOn'],
    ['their-page', null, 'checkedOn'],
  ])(
    'what was reported is confirmed in the same revision (%s), and an undo takes both back',
    (how, withRole, date) => {
      begin({ listing: 'reported' });
      const before = toListingRecord(now());
      expect(
        confirm(TRUSTED, { how, withRole, pageUrl: withRole ? null : 'https://example.org' }),
      ).toMatchObject({
        changed: expect.arrayContaining(['listing', date]),
      });
      expect(now().listing).toBe('confirmed');
      expect(revisionsOf(db)).toHaveLength(1);
      const undo = { id, version: 2, revisionId: 1, to: 'before', why: WHY };
      expect(restoreRevision(db, TRUSTED, undo, CLOCK)).toMatchObject({ ok: true });
      expect(toListingRecord(now())).toEqual(before);
    },
  );

  test('what only editors see is shown to readers by who may publish, and by nobody else', () => {
    begin({ listing: 'unconfirmed' });
    const before = contents(db);
    expect(confirm()).toEqual({ ok: false, fieldErrors: { how: expect.stringContaining('may publish') } });
    expect(contents(db)).toBe(before);
    expect(outcome(now().slug)).toEqual({ outcome: 'unknown' });
    expect(confirm(TRUSTED)).toMatchObject({ ok: true });
    expect(outcome(now().slug)).toMatchObject({ outcome: 'found', center: { listing: 'confirmed' } });
  });

  test('what could not be shown to readers stays hidden, and says why', () => {
    const [source] = makeRecord().sources;
    if (!source) throw new Error('no source');
    begin({ listing: 'unconfirmed', sources: [{ ...source, public: false }] });
    expect(confirm(TRUSTED)).toEqual({
      ok: false,
      fieldErrors: { how: expect.stringContaining('Published, but shows no source.') },
    });
    expect(now()).toMatchObject({ listing: 'unconfirmed', version: 1 });
  });

  test('a listing that the hospital confirmed cannot be called reported', () => {
    confirm();
    const edit = makeEdit({ listing: 'reported' });
    expect(updateCenter(db, OWNER, { id, version: 2, why: WHY, edit }, CLOCK)).toEqual({
      ok: false,
      fieldErrors: { listing: 'The hospital confirmed it, so it is more than reported.' },
    });
  });
});
