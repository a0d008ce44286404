import { describe, expect, it } from 'vitest';
import { formatRow, type GazetteerRow, parseRow, rowLabel, rowPlace } from './gazetteer-row';

const toledo: GazetteerRow = {
  kind: 'city',
  code: '5174035',
  name: 'Toledo',
  note: '',
  region: 'OH',
  country: 'US',
  lat: 41.66394,
  lng: -83.55521,
  population: 279_789,
};
const zip: GazetteerRow = { ...toledo, kind: 'zip', code: '43604', population: null };
const state: GazetteerRow = { ...toledo, kind: 'state', code: 'US-OH', name: 'Ohio', population: null };

describe('a row of the gazetteer', () => {
  it.each([toledo, zip, state, { ...toledo, note: 'Lucas County', region: null }])(
    'survives the file',
    (row) => {
      expect(parseRow(formatRow(row))).toEqual(row);
    },
  );

  it.each(['', 'c\t1\tToledo', 'x\t1\tToledo\t\tOH\tUS\t1\t2\t', 'c\t1\t\t\tOH\tUS\t1\t2\t'])(
    'throws for the broken line %j',
    (line) => expect(() => parseRow(line)).toThrow('Not a row'),
  );

  it('keeps a meter and no more', () => {
    expect(formatRow({ ...toledo, lat: 41.663_941_2 })).toContain('\t41.66394\t');
  });
});

it.each([
  [toledo, 'Toledo, OH'],
  [zip, 'Toledo, OH 43604'],
  [state, 'Ohio'],
  [{ ...state, note: 'Ohio (state)' }, 'Ohio (state)'],
  [{ ...toledo, note: 'Lucas County' }, 'Toledo, OH (Lucas County)'],
  [{ ...toledo, name: 'Amsterdam', region: null, country: 'NL' }, 'Amsterdam, Netherlands'],
])('labels it', (row, label) => expect(rowLabel(row, 'Netherlands')).toBe(label));

it('becomes a place', () => {
  expect(rowPlace(zip, 'United States')).toEqual({
    id: 'zip:43604',
    kind: 'zip',
    name: '43604',
    label: 'Toledo, OH 43604',
    point: { lat: 41.66394, lng: -83.55521 },
    region: 'OH',
    country: 'US',
    population: null,
  });
});
