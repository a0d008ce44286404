import { describe, expect, it } from 'vitest';
import type { GazetteerRow } from '@/domain/place/gazetteer-row';
import type { Town } from './sources';
import { buildTownRows, dropBorrowedPopulations, townKey } from './town-rows';

const town = (overrides: Partial<Town>): Town => ({
  code: '1',
  name: 'Springfield',
  point: { lat: 39.8, lng: -89.64 },
  feature: 'PPL',
  country: 'US',
  admin1: 'IL',
  admin2: '167',
  population: 1_000,
  ...overrides,
});
const counties = new Map([
  ['IL-167', 'Sangamon'],
  ['IL-001', 'Adams'],
]);
const build = (towns: Partial<Town>[], corrections = {}) =>
  buildTownRows(towns.map(town), counties, corrections).rows;

describe('buildTownRows', () => {
  it('keeps small towns at home and only large ones abroad', () => {
    const names = build([
      { code: '1', name: 'Hamlet', population: 501 },
      { code: '2', name: 'Zürich', country: 'CH', population: 341_000 },
      { code: '3', name: 'Chur', country: 'CH', population: 33_000 },
      { code: '4', name: 'Bern', country: 'CH', feature: 'PPLC', population: 99_000 },
      { code: '5', name: 'Guelph', country: 'CA', admin1: '08', population: 5_000 },
      { code: '6', name: 'Elora', country: 'CA', admin1: '08', population: 4_999 },
    ]).map(({ name }) => name);
    expect(names).toEqual(['Hamlet', 'Zürich', 'Bern', 'Guelph']);
  });

  it('writes territories and provinces as the post does', () => {
    const rows = build([
      { code: '1', country: 'PR', admin1: '097', name: 'Mayagüez' },
      { code: '2', country: 'CA', admin1: '08', name: 'London', population: 400_000 },
      { code: '3', country: 'NL', admin1: '07', name: 'Amsterdam', population: 741_000 },
    ]);
    expect(rows.map(({ region, country }) => [region, country])).toEqual([
      ['PR', 'US'],
      ['ON', 'CA'],
      [null, 'NL'],
    ]);
  });

  it('lists a doubled town once, with the larger count', () => {
    const rows = build([
      { code: '1' },
      { code: '2', admin2: '001', point: { lat: 39.9, lng: -89.6 }, population: 9_000 },
    ]);
    expect(rows.map(({ code, note }) => [code, note])).toEqual([['2', '']]);
  });

  it('tells namesakes of one state apart by their counties', () => {
    const rows = build([{ code: '1' }, { code: '2', admin2: '001', point: { lat: 42, lng: -89.6 } }]);
    expect(rows.map(({ note }) => note)).toEqual(['Sangamon County', 'Adams County']);
  });

  it('leaves out what is gone, and quarters do not count people', () => {
    const rows = build([
      { code: '1', name: 'Old Town', feature: 'PPLQ' },
      { code: '2', name: 'Mission (historical)' },
      { code: '3', name: 'Annex', population: 0 },
      { code: '4', name: 'Harlem', feature: 'PPLX', population: 116_000 },
    ]);
    expect(rows.map(({ name, population }) => [name, population])).toEqual([['Harlem', null]]);
  });

  it('applies corrections by hand', () => {
    const reason = 'for the test only';
    const rows = build(
      [{ code: '1' }, { code: '2', name: 'Boro', feature: 'PPLX' }, { code: '3', name: 'Gone' }],
      {
        '1': { name: 'Renamed', noPopulation: true, reason },
        '2': { asTown: true, reason },
        '3': { drop: true, reason },
      },
    );
    expect(rows.map(({ name, population }) => [name, population])).toEqual([
      ['Renamed', null],
      ['Boro', 1_000],
    ]);
  });
});

const listed = (name: string, population: number, lat: number): GazetteerRow => ({
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
const chattanooga = listed('Chattanooga', 181_000, 35.05);

function populations(rows: GazetteerRow[], posted: string[] = []) {
  const keys = new Set(posted.map((name) => townKey(name, 'TN')));
  return dropBorrowedPopulations(rows, keys).rows.map(({ population }) => population);
}

it('drops the count that a quarter has from its town', () => {
  expect(populations([chattanooga, listed('East Chattanooga', 154_000, 35.07)])).toEqual([181_000, null]);
});

it('keeps a count of its own, a far namesake, and a town with a post office', () => {
  expect(populations([chattanooga, listed('East Chattanooga', 20_000, 35.07)])).toEqual([181_000, 20_000]);
  expect(populations([chattanooga, listed('East Chattanooga', 154_000, 35.9)])).toEqual([181_000, 154_000]);
  const posted = [chattanooga, listed('East Chattanooga', 154_000, 35.07)];
  expect(populations(posted, ['East Chattanooga'])).toEqual([181_000, 154_000]);
});
