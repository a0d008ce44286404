import { expect, it } from 'vitest';
import { placeKey } from './place-key';
import { COUNTRIES_WITH_REGIONS, findRegion, REGION_BOXES, REGIONS, regionByCode } from './regions';

it.each([
  ['oh', 'OH'],
  ['ohio', 'OH'],
  ['west virginia', 'WV'],
  ['calif', 'CA'],
  ['dc', 'DC'],
  ['district of columbia', 'DC'],
  ['pr', 'PR'],
  ['virgin islands', 'VI'],
  ['ontario', 'ON'],
  ['pei', 'PE'],
])('knows %j', (key, code) => expect(findRegion(key)?.code).toBe(code));

it('knows no region called Toledo', () => expect(findRegion('toledo')).toBeNull());

it('holds 50 states, D.C., 5 territories and 13 provinces, each code once', () => {
  expect(REGIONS.filter(({ country }) => country === 'US')).toHaveLength(56);
  expect(REGIONS.filter(({ country }) => country === 'CA')).toHaveLength(13);
  expect(new Set(REGIONS.map(({ code }) => code)).size).toBe(69);
});

it('finds a region by its codes', () => {
  expect(regionByCode('CA', 'ON')?.name).toBe('Ontario');
  expect(regionByCode('US', 'ON')).toBeNull();
});

it.each(REGIONS)('knows $country-$code by its code and as "$name", however it is written', (region) => {
  for (const typed of [region.code, region.name, region.name.toUpperCase(), ` ${region.name}. `])
    expect(findRegion(placeKey(typed)), typed).toEqual(region);
});

it.each([
  ['Québec', 'QC'],
  ['N. Mex.', 'NM'],
  ['W. Va.', 'WV'],
  ['D.C.', 'DC'],
  ['P.E.I.', 'PE'],
  ['Penna.', 'PA'],
])('knows what people write as %j', (typed, code) => {
  expect(findRegion(placeKey(typed))?.code).toBe(code);
});

it('has a box of each, the right way round but where the date line is crossed', () => {
  for (const { country, code } of REGIONS) expect(REGION_BOXES, code).toHaveProperty(`${country}-${code}`);
  const areas = Object.entries(REGION_BOXES);
  expect(areas.filter(([, { south, north }]) => south >= north)).toEqual([]);
  expect(areas.flatMap(([area, { west, east }]) => (west >= east ? [area] : []))).toEqual(['US-AK']);
  const countries = areas.map(([area]) => area.split('-')).filter(([, region]) => region === undefined);
  expect(countries.flat().filter((country) => COUNTRIES_WITH_REGIONS.includes(country))).toEqual([]);
});
