import { expect, it } from 'vitest';
import type { GazetteerRow } from '@/domain/place/gazetteer-row';
import { dropBorrowedPopulations } from './borrowed-population';
import { townKey } from './town-index';

const town = (name: string, population: number, lat: number): GazetteerRow => ({
  kind: 'city',
  code: name,
  name,
  note: '',
  region: 'TN',
  country: 'US',
  lat,
  lng: -85.3,
  population,
});
const chattanooga = town('Chattanooga', 181_000, 35.05);

function populations(rows: GazetteerRow[], posted: string[] = []) {
  const keys = new Set(posted.map((name) => townKey(name, 'TN')));
  return dropBorrowedPopulations(rows, keys).rows.map(({ population }) => population);
}

it('drops the count that a quarter has from its town', () => {
  expect(populations([chattanooga, town('East Chattanooga', 154_000, 35.07)])).toEqual([181_000, null]);
});

it('keeps a count of its own, a far namesake, and a town with a post office', () => {
  expect(populations([chattanooga, town('East Chattanooga', 20_000, 35.07)])).toEqual([181_000, 20_000]);
  expect(populations([chattanooga, town('East Chattanooga', 154_000, 35.9)])).toEqual([181_000, 154_000]);
  const posted = [chattanooga, town('East Chattanooga', 154_000, 35.07)];
  expect(populations(posted, ['East Chattanooga'])).toEqual([181_000, 154_000]);
});
