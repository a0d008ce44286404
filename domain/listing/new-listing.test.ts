import { expect, test } from 'vitest';
import { makeRecord } from './center.fixture';
import { createCenterSchema } from './edit';
import { nearDuplicates, readNewListing } from './form';

const TYPED = new Map([
  ['name', 'Made-Up Hospital'],
  ['address.street', '1 Test Way'],
  ['address.city', 'Columbus'],
  ['address.region', 'OH'],
  ['address.postalCode', '43210'],
  ['address.country', 'us'],
  ['location.lat', '40'],
  ['location.lng', '-83'],
  ['location.precision', 'building'],
  ['location.source', 'A test'],
  ['sources.0.url', 'https://example.org/pump'],
  ['sources.0.kind', 'program_page'],
  ['sources.0.says', 'They place pumps.'],
]);

test('the short form is a whole new listing, for editors only', () => {
  const { slug, edit } = readNewListing(TYPED);
  expect(slug).toBe('made-up-hospital-columbus-oh');
  const input = { slug, checkedOn: '2026-11-23', why: 'For a test.', edit };
  const parsed = createCenterSchema.parse(input);
  expect(parsed.edit).toMatchObject({ listing: 'unconfirmed', phones: [], services: {}, npi: null });
  expect(readNewListing(new Map([...TYPED, ['slug', 'own-name'], ['listing', 'confirmed']]))).toMatchObject({
    slug: 'own-name',
    edit: { listing: 'unconfirmed' },
  });
});

test('a like name in one city, or the same address, is told', () => {
  const known = makeRecord();
  const { name, address } = known;
  const near = (change: object, place: object = {}) =>
    nearDuplicates({ name: 'Quite Other', address: { ...address, street: null, ...place }, ...change }, [
      known,
    ]);
  expect(near({ name: name.toUpperCase() })).toEqual([known]);
  expect(near({}, { street: address.street })).toEqual([known]);
  expect(near({})).toEqual([]);
  expect(near({ name }, { city: 'Elsewhere' })).toEqual([]);
});
