import { expect, test } from 'vitest';
import { makeNumbered } from '@/domain/import/rows.fixture';
import { makeNeighbors } from './duplicates';
import { makeListingRecord } from './listing.fixture';

test('a hospital is compared by name, address and number, and never with itself', () => {
  const neighbors = makeNeighbors();
  neighbors.add(makeListingRecord());
  expect(neighbors.warnings(makeListingRecord())).toEqual({});
  expect(neighbors.warnings(makeNumbered(1))).toEqual({});
  expect(neighbors.warnings(makeListingRecord({ slug: 'other', healthSystem: 'Another' }))).toEqual({
    name: expect.stringContaining('look like one hospital'),
    'address.street': expect.stringContaining('is also the address of test-hospital-oh'),
    phones: expect.stringContaining('is also listed for test-hospital-oh'),
  });
});

test('a later record takes the place of the first of its slug', () => {
  const neighbors = makeNeighbors();
  neighbors.add(makeListingRecord());
  neighbors.add(makeListingRecord({ name: 'Elsewhere', phones: [] }));
  const found = neighbors.warnings(makeListingRecord({ slug: 'other', name: 'Quite Different' }));
  expect(Object.keys(found)).not.toContain('name');
});
