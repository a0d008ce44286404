import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { makeRecord } from '@/domain/listing/center.fixture';
import {
  EDITOR,
  makeEdit,
  makeListingRecord,
  OWNER,
  REVIEWER,
  TRUSTED,
} from '@/domain/listing/listing.fixture';
import {
  changeSlug,
  confirmCenter,
  createCenter,
  restoreRevision,
  setStatus,
  updateCenter,
} from './commands';
import { auditOf, CLOCK, contents, idOf, openListings, revisionsOf, rowOf, WHY } from './listing.fixture';
import { findCenterBySlug } from './published';
import { toListingRecord } from './record';
import { slugRedirects } from './schema';
import { seedCenters } from './seed-centers';

const TODAY = '2026-11-24';
let db: Db;
let id: number;
beforeEach(() => {
  db = openListings();
  id = idOf(db);
});
const now = () => rowOf(db, id);
const outcome = (slug: string) => findCenterBySlug(db, slug, TODAY);

describe('set-status', () => {
  const set = (status: string, reason: string | null, version = 1) =>
    setStatus(db, TRUSTED, { id, version, status, reason }, CLOCK);

  test('withdrawing hides a listing, and can be undone', () => {
    expect(set('withdrawn', 'The program has closed.')).toMatchObject({ ok: true, version: 2 });
    expect(outcome(now().slug)).toEqual({ outcome: 'withdrawn' });
    expect(now().statusReason).toBe('The program has closed.');
    expect(set('active', null, 2)).toMatchObject({ ok: true, changed: ['status', 'statusReason'] });
    expect(outcome(now().slug)).toMatchObject({ outcome: 'found' });
    expect(toListingRecord(now())).toEqual(makeListingRecord());
  });

  test('needs a reason', () => {
    expect(set('paused', null)).toEqual({ ok: false, fieldErrors: { reason: 'Say why.' } });
  });
});

describe('change-slug', () => {
  const rename = (slug: string, version = now().version, of = id) =>
    changeSlug(db, REVIEWER, { id: of, version, slug, why: WHY }, CLOCK);

  test('the old address leads to the new one, however often it moves', () => {
    rename('second');
    rename('third');
    expect(outcome('test-hospital-oh')).toEqual({ outcome: 'moved', slug: 'third' });
    expect(outcome('second')).toEqual({ outcome: 'moved', slug: 'third' });
    expect(outcome('third')).toMatchObject({ outcome: 'found', center: { slug: 'third' } });
  });

  test('it may go back', () => {
    rename('second');
    expect(rename('test-hospital-oh')).toMatchObject({ ok: true, changed: ['slug'] });
    expect(outcome('test-hospital-oh')).toMatchObject({ outcome: 'found' });
    expect(db.select().from(slugRedirects).all()).toMatchObject([{ slug: 'second' }]);
  });

  test('an old address of a listing that nobody sees any more says only that', () => {
    rename('second');
    setStatus(db, OWNER, { id, version: 2, status: 'withdrawn', reason: WHY }, CLOCK);
    expect(outcome('test-hospital-oh')).toEqual({ outcome: 'withdrawn' });
  });

  test('the seed knows its record again under the new address', () => {
    seedCenters(db, { asOf: TODAY, method: 'x', centers: [makeRecord({ slug: 'seeded' })] }, CLOCK);
    const seeded = idOf(db, 'seeded');
    rename('renamed', 1, seeded);
    const file = { asOf: TODAY, method: 'x', centers: [makeRecord({ slug: 'seeded' })] };
    expect(seedCenters(db, file, CLOCK)).toEqual({
      added: [],
      changed: [],
      unchanged: [],
      kept: [{ slug: 'seeded', fields: [{ field: 'slug', seeded: 'seeded', edited: 'renamed' }] }],
      gone: [],
    });
    expect(seedCenters(db, { ...file, centers: [] }, CLOCK).gone).toEqual(['renamed']);
  });

  test.each<[string, Record<string, string>]>([
    ['test-hospital-oh', { slug: 'It has this address already.' }],
    ['other', { slug: 'Another listing has, or had, this address.' }],
    ['other-before', { slug: 'Another listing has, or had, this address.' }],
  ])('refuses %s', (slug, fieldErrors) => {
    db = openListings([makeRecord(), makeRecord({ slug: 'other-before' })]);
    rename('other', 1, idOf(db, 'other-before'));
    expect(rename(slug)).toEqual({ ok: false, fieldErrors });
  });
});

describe('restore-revision', () => {
  const update = (name: string, version: number) =>
    updateCenter(db, OWNER, { id, version, why: WHY, edit: makeEdit({ name }) }, CLOCK);
  const restore = (revisionId: number, to: string, version = now().version) =>
    restoreRevision(db, OWNER, { id, version, revisionId, to, why: 'It was right.' }, CLOCK);
  const revisionId = (version: number) => revisionsOf(db).find((row) => row.version === version)?.id ?? 0;

  beforeEach(() => {
    update('Two', 1);
    update('Three', 2);
  });

  test('goes back to a revision, or to before it, as a new one', () => {
    expect(restore(revisionId(2), 'after')).toMatchObject({ ok: true, version: 4, changed: ['name'] });
    expect(now().name).toBe('Two');
    restore(revisionId(2), 'before');
    expect(toListingRecord(now())).toEqual(makeListingRecord());
    expect(revisionsOf(db).map(({ action }) => action)).toEqual(['update', 'update', 'restore', 'restore']);
  });

  test('takes the verification dates back too: the hospital did not confirm the older text', () => {
    const given = { how: 'phoned', withRole: 'nurse', language: 'en', day: TODAY };
    confirmCenter(db, OWNER, { id, version: 3, ...given }, CLOCK);
    restore(revisionId(2), 'after');
    expect(now()).toMatchObject({ name: 'Two', confirmedOn: null, confirmedBy: null });
  });

  test('but not the address', () => {
    changeSlug(db, OWNER, { id, version: 3, slug: 'moved', why: WHY }, CLOCK);
    restore(revisionId(2), 'before');
    expect(now().slug).toBe('moved');
  });

  test("refuses another listing's revision, one that does not exist, and a stale page", () => {
    expect(restore(999, 'after')).toEqual({ ok: false, why: 'not-found' });
    seedCenters(db, { asOf: TODAY, method: 'x', centers: [makeRecord({ slug: 'other' })] }, CLOCK);
    const foreign = revisionsOf(db).at(-1)?.id ?? 0;
    expect(restore(foreign, 'after')).toEqual({ ok: false, why: 'not-found' });
    expect(restore(foreign, 'before')).toEqual({ ok: false, why: 'not-found' });
    expect(restore(revisionId(2), 'before', 2)).toMatchObject({ conflict: { version: 3 } });
  });
});

describe('create-center', () => {
  const edit = { ...makeEdit(), listing: 'unconfirmed' };
  const create = (change: object = {}) =>
    createCenter(db, EDITOR, { slug: 'new-one', checkedOn: TODAY, why: WHY, edit, ...change }, CLOCK);

  test('a new listing is for editors until it is published, and the seed leaves it alone', () => {
    const made = create();
    expect(made).toMatchObject({ ok: true, version: 1 });
    expect(outcome('new-one')).toEqual({ outcome: 'unknown' });
    expect(revisionsOf(db)).toMatchObject([{ action: 'create', version: 1, before: null }]);
    expect(auditOf(db)).toMatchObject([{ action: 'create-center', whoId: 'editor' }]);
    const newId = idOf(db, 'new-one');
    updateCenter(db, OWNER, { id: newId, version: 1, why: WHY, edit: makeEdit() }, CLOCK);
    expect(outcome('new-one')).toMatchObject({ outcome: 'found', center: { checkedOn: TODAY } });
    expect(seedCenters(db, { asOf: TODAY, method: 'x', centers: [] }, CLOCK).gone).toEqual([]);
  });

  test.each<[string, object, Record<string, string>]>([
    [
      'an address in use',
      { slug: 'test-hospital-oh' },
      { slug: 'Another listing has, or had, this address.' },
    ],
    ['an address that cannot be', { slug: 'New One' }, { slug: expect.any(String) }],
    ['publishing at once', { edit: makeEdit() }, { listing: 'Must be one of: unconfirmed.' }],
    ['a check to come', { checkedOn: '2026-11-25' }, { checkedOn: 'This day is still to come.' }],
  ])('refuses %s', (_, change, fieldErrors) => {
    const before = contents(db);
    expect(create(change)).toEqual({ ok: false, fieldErrors });
    expect(contents(db)).toBe(before);
  });
});
