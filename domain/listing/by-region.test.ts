import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '@/domain/locale';
import { REGIONS } from '@/domain/place/regions';
import { compareByRegion, type Located, regionAnchor, regionName } from './by-region';

const at = (country: string, region: string, name = 'A'): Located => ({ country, region, name, slug: name });
const sorted = (locale: 'en' | 'es', list: Located[]) => list.toSorted(compareByRegion(locale));
const places = (list: Located[]) => list.map(({ country, region }) => `${country}-${region}`);

describe('listings by where they are', () => {
  test('the United States come first, then countries by their names in the reader’s language', () => {
    const list = [at('CH', 'Zürich'), at('CA', 'ON'), at('US', 'WA'), at('DE', 'Berlin'), at('US', 'AL')];
    expect(places(sorted('en', list))).toEqual(['US-AL', 'US-WA', 'CA-ON', 'DE-Berlin', 'CH-Zürich']);
    expect(places(sorted('es', list))).toEqual(['US-AL', 'US-WA', 'DE-Berlin', 'CA-ON', 'CH-Zürich']);
  });

  test('states stand by their names, not by their codes', () => {
    // Missouri is MO, Mississippi is MS, Michigan is MI.
    const list = [at('US', 'MO'), at('US', 'MI'), at('US', 'MS'), at('US', 'ME')];
    expect(places(sorted('en', list))).toEqual(['US-ME', 'US-MI', 'US-MS', 'US-MO']);
  });

  test('hospitals of one state by name', () => {
    const list = ['b', 'A', 'c'].map((name) => at('US', 'OH', name));
    expect(sorted('en', list).map(({ name }) => name)).toEqual(['A', 'b', 'c']);
  });

  test('the order does not depend on the one before', () => {
    const located = fc.record({
      country: fc.constantFrom('US', 'CA', 'CH', 'NL', 'ZZ'),
      region: fc.constantFrom('OH', 'oh', 'ON', 'Zürich', 'Oslo'),
      name: fc.string({ maxLength: 5 }),
      slug: fc.uuid(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(located, { selector: ({ slug }) => slug, maxLength: 12 }), (list) => {
        for (const locale of LOCALES) expect(sorted(locale, list.toReversed())).toEqual(sorted(locale, list));
      }),
    );
  });
});

test.each([
  ['US', 'OH', 'Ohio'],
  ['US', 'oh', 'Ohio'],
  ['CA', 'ON', 'Ontario'],
  ['CH', 'Zürich', 'Zürich'],
  ['US', 'XX', 'XX'],
])('%s %s is called %s', (country, region, name) => expect(regionName(country, region)).toBe(name));

test('no two regions share an anchor, and each can stand in an address', () => {
  const anchors = REGIONS.map(({ country, code }) => regionAnchor(country, code));
  expect(new Set(anchors).size).toBe(REGIONS.length);
  for (const anchor of [...anchors, regionAnchor('NL', 'Noord-Holland / Utrecht')])
    expect(anchor).toMatch(/^[\p{L}\p{N}-]+$/u);
});
