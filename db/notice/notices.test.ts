import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import {
  discardPageReview,
  publishPageReview,
  withdrawPageReview,
  writePageReview,
} from '@/db/learn/commands';
import { listPageReviews, listPublishedPageReviews } from '@/db/learn/reads';
import { auditOf, CLOCK, contents, openListings, WHY } from '@/db/listing/listing.fixture';
import { EDITOR, NOTICE, REVIEWER } from '@/domain/listing/listing.fixture';
import { discardNotice, publishNotice, withdrawNotice, writeNotice } from './commands';
import { listNotices, listPublishedNotices } from './reads';

let db: Db;
beforeEach(() => {
  db = openListings();
});
const write = (version: number, change: object = {}) =>
  writeNotice(db, EDITOR, { version, notice: { ...NOTICE, ...change } }, CLOCK);
const publish = (version: number) => publishNotice(db, REVIEWER, { noticeId: 'pump-1', version }, CLOCK);
const withdraw = (version: number) =>
  withdrawNotice(db, REVIEWER, { noticeId: 'pump-1', version, why: WHY }, CLOCK);
const seen = () => listPublishedNotices(db).notices.map(({ device }) => device);

test('readers see a notice from its publishing on, and a change only when that is published', () => {
  expect(write(0)).toEqual({ ok: true, version: 1 });
  expect(seen()).toEqual([]);
  expect(publish(1)).toEqual({ ok: true, version: 2 });
  expect(seen()).toEqual(['A pump']);
  write(2, { device: 'Another pump' });
  expect(seen()).toEqual(['A pump']);
  publish(3);
  expect(seen()).toEqual(['Another pump']);
});

test('one that was announced on a day to come is not published', () => {
  write(0, { announcedOn: '2026-11-25' });
  expect(publish(1)).toEqual({ ok: false, fieldErrors: { announcedOn: 'This day is still to come.' } });
});

test('withdrawing takes it away, publishing again brings it back', () => {
  write(0);
  publish(1);
  expect(withdraw(2)).toEqual({ ok: true, version: 3 });
  expect(listPublishedNotices(db)).toEqual({ notices: [], withdrawn: ['pump-1'] });
  publish(3);
  expect(listPublishedNotices(db)).toMatchObject({ notices: [{ id: 'pump-1' }], withdrawn: [] });
  expect(listNotices(db)).toMatchObject([{ status: 'published', version: 4, draft: null }]);
});

test('a draft whose notice was withdrawn is not shown', () => {
  write(0);
  withdraw(1);
  expect(listPublishedNotices(db)).toEqual({ notices: [], withdrawn: ['pump-1'] });
});

test('no source, no publishing; a stale page, no writing', () => {
  write(0, { sources: [] });
  const before = contents(db);
  expect(publish(1)).toMatchObject({ fieldErrors: { sources: expect.any(String) } });
  expect(write(0)).toEqual({ ok: false, why: 'changed-since' });
  expect(publish(7)).toEqual({ ok: false, why: 'changed-since' });
  expect(withdraw(7)).toEqual({ ok: false, why: 'changed-since' });
  expect(write(1, { device: '' })).toMatchObject({ ok: false, fieldErrors: {} });
  expect(contents(db)).toBe(before);
  db = openListings();
  expect([publish(1), withdraw(1)]).toEqual([
    { ok: false, why: 'not-found' },
    { ok: false, why: 'not-found' },
  ]);
});

const page = { topic: 'side-effects', locale: 'en' };
const review = { reviewedBy: 'A Clinician, MD', reviewedOn: '2026-11-20' };
const evidence = { role: 'Surgeon', proof: 'https://example.org/a', received: 'By e-mail' };
const writeReview = (version: number, change: object = {}) =>
  writePageReview(db, EDITOR, { ...page, version, ...review, ...evidence, ...change }, CLOCK);

test("a page's review is drafted, published and withdrawn", () => {
  expect(writeReview(0)).toEqual({ ok: true, version: 1 });
  expect(listPublishedPageReviews(db).size).toBe(0);
  expect(publishPageReview(db, REVIEWER, { ...page, version: 1 }, CLOCK)).toEqual({ ok: true, version: 2 });
  expect(listPublishedPageReviews(db).get('side-effects:en')).toEqual(review);
  writeReview(2, { reviewedOn: '2026-11-24' });
  expect(listPublishedPageReviews(db).get('side-effects:en')).toEqual(review);
  withdrawPageReview(db, REVIEWER, { ...page, version: 3, why: WHY }, CLOCK);
  expect([...listPublishedPageReviews(db)]).toEqual([['side-effects:en', null]]);
  publishPageReview(db, REVIEWER, { ...page, version: 4 }, CLOCK);
  expect(listPublishedPageReviews(db).get('side-effects:en')?.reviewedOn).toBe('2026-11-24');
  expect(listPageReviews(db)).toMatchObject([{ version: 5, draft: null }]);
});

test('a review is of a day that has been, in a language we have, of the version that was seen', () => {
  expect(writeReview(0, { reviewedOn: '2026-11-25' })).toEqual({
    ok: false,
    fieldErrors: { reviewedOn: 'This day is still to come.' },
  });
  expect(writeReview(0, { locale: 'fr' })).toMatchObject({ ok: false });
  writeReview(0);
  expect(writeReview(0)).toEqual({ ok: false, why: 'changed-since' });
  const stale = { ...page, version: 9 };
  const other = { topic: 'nowhere', locale: 'es', version: 1 };
  for (const [key, why] of [
    [stale, 'changed-since'],
    [other, 'not-found'],
  ] as const) {
    expect(publishPageReview(db, REVIEWER, key, CLOCK)).toEqual({ ok: false, why });
    expect(withdrawPageReview(db, REVIEWER, { ...key, why: WHY }, CLOCK)).toEqual({ ok: false, why });
  }
});

test('unpublished words are thrown away, and what readers see stays', () => {
  const discard = (version: number) => discardNotice(db, EDITOR, { noticeId: 'pump-1', version }, CLOCK);
  write(0);
  expect(discard(9)).toEqual({ ok: false, why: 'changed-since' });
  expect(discard(1)).toEqual({ ok: true });
  expect(listNotices(db)).toEqual([]);
  expect(auditOf(db).at(-1)).toMatchObject({
    action: 'discard-notice',
    detail: { notice: { id: 'pump-1' } },
  });

  write(0);
  publish(1);
  expect(discard(2)).toEqual({ ok: false, why: 'not-found' });
  write(2, { device: 'Another pump' });
  expect(discard(3)).toEqual({ ok: true });
  expect(seen()).toEqual(['A pump']);
  expect(listNotices(db)).toMatchObject([{ version: 4, status: 'published', draft: null }]);
  write(4, { device: 'A third pump' });
  withdraw(5);
  expect(discard(6)).toEqual({ ok: false, why: 'not-found' });
});

test('an unpublished review is thrown away, and the published one stays', () => {
  const page = { topic: 'side-effects', locale: 'en' } as const;
  const note = (version: number, reviewedBy: string) =>
    writePageReview(
      db,
      EDITOR,
      { ...page, version, reviewedBy, reviewedOn: '2026-11-20', ...evidence },
      CLOCK,
    );
  const discard = (version: number) => discardPageReview(db, EDITOR, { ...page, version }, CLOCK);
  note(0, 'Dr. One');
  expect(discard(1)).toEqual({ ok: true });
  expect(listPageReviews(db)).toEqual([]);
  note(0, 'Dr. One');
  publishPageReview(db, REVIEWER, { ...page, version: 1 }, CLOCK);
  note(2, 'Dr. Two');
  expect(discard(2)).toEqual({ ok: false, why: 'changed-since' });
  expect(discard(3)).toEqual({ ok: true });
  expect(discard(4)).toEqual({ ok: false, why: 'not-found' });
  expect(listPageReviews(db)).toMatchObject([{ draft: null, published: { reviewedBy: 'Dr. One' } }]);
});
