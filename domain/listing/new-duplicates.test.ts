import { describe, expect, test } from 'vitest';
import { comparableOf, newDuplicates } from './duplicates';
import { editOf } from './edit';
import { nearDuplicates } from './form';
import { makeListingRecord } from './listing.fixture';

const record = makeListingRecord();
const elsewhere = { ...record.address, street: '9 Elsewhere Road', city: 'Toledo' };
/** A hospital with which the record has nothing in common. */
const stranger = makeListingRecord({
  slug: 'stranger',
  name: 'Oak Infirmary',
  healthSystem: null,
  address: elsewhere,
  phones: [],
});

describe('what an edit is compared by', () => {
  test('a whole edit says the same as the listing it is of', () => {
    const { slug, name, healthSystem, address, fax, phones } = record;
    const compared = comparableOf(slug, editOf(record));
    expect(compared).toMatchObject({ slug, name, healthSystem, address });
    expect(compared.phones.map(({ number }) => number)).toEqual(phones.map(({ number }) => number));
    expect(compared.fax?.number).toBe(fax?.number);
  });

  test('an edit that has hardly begun is like nothing', () => {
    expect(comparableOf('new', {})).toEqual({
      slug: 'new',
      name: '',
      healthSystem: null,
      address: { street: null, city: '', region: '', postalCode: null, country: '' },
      phones: [],
      fax: null,
    });
    expect(newDuplicates(record, comparableOf('new', {}), [record, stranger])).toEqual({});
  });
});

describe('what only the edit makes look like the same hospital', () => {
  const saved = makeListingRecord({ ...stranger, slug: 'mine' });
  const edited = (change: Partial<typeof record>) => newDuplicates(saved, { ...saved, ...change }, [record]);
  const { slug, name } = record;
  const it = { slug, name };

  test.each<[string, Partial<typeof record>, object]>([
    ['nothing new', { name: 'Oak Infirmary of the North' }, {}],
    ['its phone', { phones: record.phones }, { phones: [it] }],
    [
      'its phone as a fax',
      { fax: { number: '+16145550100', label: 'Fax', for: 'referring' } },
      { phones: [it] },
    ],
    ['its name in another town', { name }, {}],
    ['its name in its town', { name, address: { ...elsewhere, city: record.address.city } }, { name: [it] }],
    ['its address', { address: record.address }, { 'address.street': [it] }],
    [
      'all of it',
      { name, address: record.address, phones: record.phones },
      { name: [it], 'address.street': [it], phones: [it] },
    ],
  ])('%s', (_, change, expected) => expect(edited(change)).toEqual(expected));

  test('what was alike before is not told again, but what becomes alike besides is', () => {
    const alike = { ...saved, phones: record.phones };
    expect(newDuplicates(alike, alike, [record])).toEqual({});
    const more = { ...alike, address: record.address };
    expect(newDuplicates(alike, more, [record])).toEqual({ 'address.street': [it] });
  });

  test('every other hospital that is alike is named, in their order', () => {
    const twins = ['b', 'a'].map((other) => makeListingRecord({ slug: other, name: `Hospital ${other}` }));
    expect(newDuplicates(saved, { ...saved, phones: record.phones }, [...twins, stranger])).toEqual({
      phones: [
        { slug: 'b', name: 'Hospital b' },
        { slug: 'a', name: 'Hospital a' },
      ],
    });
  });
});

test('a new listing is near another by its name in one town or by its address, whatever order they are in', () => {
  const known = [stranger, record];
  expect(nearDuplicates({ name: record.name, address: record.address }, known)).toEqual([record]);
  expect(nearDuplicates({ name: 'Quite Different', address: record.address }, known)).toEqual([record]);
  expect(nearDuplicates({ name: record.name, address: { ...elsewhere, street: null } }, known)).toEqual([]);
  expect(nearDuplicates({ name: 'The Oak Infirmary', address: elsewhere }, known)).toEqual([stranger]);
  expect(nearDuplicates(record, [])).toEqual([]);
});
