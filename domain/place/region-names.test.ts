import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeKey } from './place-key';
import { findRegion, REGIONS, regionByCode } from './regions';

const region = fc.constantFrom(...REGIONS);

describe('every region is found', () => {
  test('by its code and its whole name, as anybody types them', () => {
    const typing = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => ` ${text.replaceAll(' ', '   ')}. `,
    );
    fc.assert(
      fc.property(region, typing, (one, type) => {
        expect(findRegion(placeKey(type(one.code)))).toBe(one);
        expect(findRegion(placeKey(type(one.name)))).toBe(one);
      }),
    );
  });

  test('by its code in its own country alone', () => {
    fc.assert(
      fc.property(region, ({ country, code, name }) => {
        expect(regionByCode(country, code)?.name).toBe(name);
        expect(regionByCode(country === 'US' ? 'CA' : 'US', code)).toBeNull();
      }),
    );
  });
});

test.each([
  ['Québec', 'QC'],
  ['P.E.I.', 'PE'],
  ['D.C.', 'DC'],
  ['W. Va.', 'WV'],
  ['N. Mex.', 'NM'],
  ['Wash.', 'WA'],
  ['U.S. Virgin Islands', 'VI'],
  ['Newfoundland & Labrador', 'NL'],
  ['labrador', 'NL'],
])('%s is %s', (typed, code) => expect(findRegion(placeKey(typed))?.code).toBe(code));

test.each(['', 'o', 'ohioo', 'toString', '__proto__', 'US-OH', 'washington dc'])(
  '%j names no region',
  (typed) => {
    expect(findRegion(typed)).toBeNull();
    expect(regionByCode('US', typed)).toBeNull();
  },
);
