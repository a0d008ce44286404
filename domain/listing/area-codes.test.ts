import { describe, expect, test } from 'vitest';
import { REGIONS, regionByCode } from '@/domain/place/regions';
import { regionsOfAreaCode } from './area-codes';

const ALL = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));
const known = ALL.filter((code) => regionsOfAreaCode(code).length > 0);

describe('area codes', () => {
  test('each is one that the numbering plan can give: 2 to 9, then no 9, and never the like of 911', () => {
    expect(known.length).toBeGreaterThan(350);
    expect(known.filter((code) => !/^[2-9][0-8]\d$/.test(code) || /^.11$/.test(code))).toEqual([]);
  });

  test('each serves one country, and in the United States one state', () => {
    for (const code of known) {
      const regions = regionsOfAreaCode(code);
      const countries = new Set(regions.map((region) => region.slice(0, 2)));
      expect(countries.size, code).toBe(1);
      if (countries.has('US')) expect(regions, code).toHaveLength(1);
      expect(new Set(regions).size, code).toBe(regions.length);
    }
  });

  test('every state and province has some, and nothing else has', () => {
    const served = new Set(known.flatMap((code) => regionsOfAreaCode(code)));
    const unknown = [...served].filter((region) => {
      const [country = '', code = ''] = region.split('-');
      return regionByCode(country, code) === null;
    });
    expect(unknown).toEqual([]);
    const unserved = REGIONS.map(({ country, code }) => `${country}-${code}`).filter(
      (region) => !served.has(region),
    );
    // Of the islands the data knows only one: about the others nothing is said.
    expect(unserved).toEqual(['US-PR', 'US-GU', 'US-AS', 'US-MP']);
  });

  test.each(['800', '833', '844', '855', '866', '877', '888'])(
    'of %s, toll-free, nothing is said',
    (code) => {
      expect(regionsOfAreaCode(code)).toEqual([]);
    },
  );

  test.each(['', '61', '6145', '+614', 'abc', ' 614'])('%j is none', (text) => {
    expect(regionsOfAreaCode(text)).toEqual([]);
  });
});
