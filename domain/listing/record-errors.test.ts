import { expect, test } from 'vitest';
import type { ListingRecord } from './edit';
import { makeListingRecord } from './listing.fixture';
import { recordErrors } from './record-errors';

const POSTAL_PLACE = { lat: 39.97, lng: -83.01 };
const { location, address, sources } = makeListingRecord();
const errors = (change: Partial<ListingRecord>) =>
  recordErrors(makeListingRecord(change), {
    today: '2026-11-24',
    findPostalCode: () => POSTAL_PLACE,
    before: null,
  });

test('a record in order has none', () => {
  expect(errors({})).toEqual({});
});

test.each<[string, Partial<ListingRecord>, Record<string, string>]>([
  [
    'the wrong state',
    { address: { ...address, region: 'MI' } },
    { location: '39.96, -83 lies outside Michigan.' },
  ],
  [
    'far from its ZIP',
    { location: { ...location, lat: 40.5 } },
    { location: 'The pin lies far from the ZIP code. If both are right, say why beside the pin.' },
  ],
  [
    'no source to show',
    { sources: sources.map((s) => ({ ...s, public: false })) },
    {
      programUrl: 'https://example.org/pump is a source for editors only.',
      sources: 'Published, but shows no source.',
      'services.pump_placement': 'Say of at least one service whether they offer it, and give its source.',
    },
  ],
  ['a day to come', { checkedOn: '2026-11-25' }, { checkedOn: 'This day is still to come.' }],
  [
    'a page of a month to come',
    { sources: sources.map((s) => ({ ...s, pageDate: '2026-12' })) },
    { 'sources.0.pageDate': 'This day is still to come.' },
  ],
  ['a page of this year', { sources: sources.map((s) => ({ ...s, pageDate: '2026' })) }, {}],
  ['a year to come', { programSince: 2027 }, { programSince: 'This year is still to come.' }],
  [
    "a source's day to come",
    { fieldSources: { name: { source: 'x', day: '2026-11-25' } } },
    { 'fieldSources.name.day': 'This day is still to come.' },
  ],
])('%s', (_, change, expected) => {
  expect(errors(change)).toEqual(expected);
});

test('a reason excuses the distance, and an unknown ZIP is no error', () => {
  expect(errors({ location: { ...location, lat: 40.5, farFromPostalCode: 'own ZIP' } })).toEqual({});
  const unknown = { today: '2026-11-24', findPostalCode: () => null, before: null };
  expect(recordErrors(makeListingRecord(), unknown)).toEqual({});
});
