import { expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { changeSlug } from '@/db/listing/commands';
import { CLOCK, idOf } from '@/db/listing/listing.fixture';
import { OWNER } from '@/domain/listing/listing.fixture';
import { setUpTestSite } from '@/server/test-site.fixture';
import { readShortlist } from './read-shortlist';

const TOLEDO = { lat: 41.65, lng: -83.54 };

setUpTestSite((db) => {
  addRecords(db, [
    recordAt('ann-arbor', { lat: 42.28, lng: -83.74 }),
    recordAt('before', { lat: 39.96, lng: -83 }),
    recordAt('gone', { lat: 40, lng: -80 }, { status: 'withdrawn' }),
    recordAt('doubtful', { lat: 40, lng: -81 }, { listing: 'unconfirmed' }),
  ]);
  changeSlug(db, OWNER, { id: idOf(db, 'before'), version: 1, slug: 'now', why: 'It was renamed.' }, CLOCK);
});

const read = (query: string) => readShortlist(new URLSearchParams(query), (town) => `cerca de ${town}`);
const slugs = (query: string) => read(query).items.map(({ center }) => center.slug);

test('the listings come in the reader’s order', () => {
  expect(slugs('c=now,ann-arbor')).toEqual(['now', 'ann-arbor']);
  expect(slugs('c=ann-arbor&c=now')).toEqual(['ann-arbor', 'now']);
});

test('what is unknown, withdrawn or only for editors is left out and named; the rest stays', () => {
  const { request, leftOut, items } = read('c=nowhere,gone,ann-arbor,doubtful,%3Cb%3E');
  expect(items).toHaveLength(1);
  expect(request.slugs).toEqual(['ann-arbor']);
  expect(leftOut).toEqual([
    { slug: '<b>', why: 'unreadable' },
    { slug: 'nowhere', why: 'unknown' },
    { slug: 'gone', why: 'withdrawn' },
    { slug: 'doubtful', why: 'unknown' },
  ]);
});

test('a renamed hospital is found by its old slug, once', () => {
  const { request, renamed, leftOut } = read('c=before,now');
  expect(request.slugs).toEqual(['now']);
  expect(renamed).toEqual([{ slug: 'before', now: 'now' }]);
  expect(leftOut).toEqual([{ slug: 'now', why: 'repeated' }]);
});

test('distances are measured from the place, in every order', () => {
  const { items, origin } = read(`c=now,ann-arbor&near=${TOLEDO.lat},${TOLEDO.lng}`);
  expect(origin?.point).toEqual(TOLEDO);
  expect(items.map(({ distanceKm }) => Math.round(distanceKm ?? 0))).toEqual([193, 72]);
  expect(items.map(({ bearing }) => bearing)).toEqual(['S', 'N']);
});

test.each([
  'near=0,0',
  'near=999,999',
  'near=%3Cscript%3E',
  "near=');drop table center;--",
  'near=a%00b',
  '',
])('without a usable place nothing is measured, and the list is whole: %j', (query) => {
  const { items, origin } = read(`c=ann-arbor&${query}`);
  expect(origin).toBeNull();
  expect(items).toMatchObject([{ distanceKm: null, bearing: null }]);
});
