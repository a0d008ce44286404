import { expect, it } from 'vitest';
import { findRegion, REGIONS, regionByCode } from './regions';

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
