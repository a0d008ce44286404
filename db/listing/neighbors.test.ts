import { expect, test } from 'vitest';
import { makeNumbered } from '@/domain/import/rows.fixture';
import { comparableOf, newDuplicates } from '@/domain/listing/duplicates';
import { editOf } from '@/domain/listing/edit';
import { makeListingRecord } from '@/domain/listing/listing.fixture';
import { listNeighbors } from './editor-lists';
import { openListings } from './listing.fixture';
import { centers } from './schema';

const known = makeListingRecord();
const own = makeNumbered(1, { address: { ...known.address, street: '9 Other Way', city: 'Elsewhere' } });

/** What an editor would be told who types this into the form of `own`. */
function told(typed: object, saved = own) {
  const db = openListings([known, makeNumbered(2), saved]);
  const edited = comparableOf(saved.slug, { ...editOf(saved), ...typed });
  return newDuplicates(saved, edited, listNeighbors(db, edited));
}

const duplicate = [{ slug: known.slug, name: known.name }];

test('name, address and number are compared with the listings of the state, and of those with the number', () => {
  expect(told({})).toEqual({});
  expect(told({ name: known.name })).toEqual({});
  expect(told({ name: known.name, address: { ...own.address, city: known.address.city } })).toEqual({
    name: duplicate,
  });
  expect(told({ address: known.address })).toEqual({ 'address.street': duplicate });
  expect(told({ phones: known.phones, address: { ...own.address, region: 'KY' } })).toEqual({
    phones: duplicate,
  });
  const number = known.phones[0]?.number ?? '';
  expect(told({ fax: { number, label: 'Fax', for: 'referring' } })).toEqual({ phones: duplicate });
});

test('what looked so before the edit is known, and what is half typed is compared as far as it goes', () => {
  const saved = { ...own, address: known.address };
  expect(told({}, saved)).toEqual({});
  expect(told({ name: known.name, phones: 'none', fax: null }, saved)).toEqual({ name: duplicate });
  expect(told({ name: '', address: known.address })).toEqual({});
});

test('a withdrawn listing is left in peace', () => {
  const db = openListings([known, own]);
  db.update(centers).set({ status: 'withdrawn' }).run();
  expect(listNeighbors(db, comparableOf('new', editOf(known)))).toEqual([]);
});
