import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { bbox, oneOf, positive, typed, whole } from './params';

const read = (schema: z.ZodType, value: string) => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message);
};

describe('typed', () => {
  it('evens out white space and keeps every script and sign', () => {
    expect(read(typed(120), '  Toledo,\t OH\n')).toBe('Toledo, OH');
    for (const text of ['🏥 Köln', 'مستشفى', "'; DROP TABLE center;--", '<b>x</b>', '%00']) {
      expect(read(typed(120), text)).toBe(text);
    }
  });

  it('refuses what is empty, too long or holds control characters', () => {
    expect(read(typed(3), '')).toEqual(['must not be empty']);
    expect(read(typed(3), ' \n ')).toEqual(['must not be empty']);
    expect(read(typed(3), 'abcd')).toEqual(['must have at most 3 characters']);
    expect(read(typed(9), 'a\u0000b')).toEqual(['must not contain control characters']);
    expect(read(typed(9), 'a\u001bb')).toEqual(['must not contain control characters']);
  });
});

describe('whole', () => {
  it('takes whole numbers from one limit to the other', () => {
    expect(['1', '20', '100'].map((value) => read(whole(1, 100), value))).toEqual([1, 20, 100]);
  });

  it.each(['0', '101', '-1', '2.5', '', ' ', 'abc', 'NaN', 'Infinity', '0x10', '1e999', '１'])(
    'refuses %j',
    (value) => {
      expect(read(whole(1, 100), value)).toEqual(['must be a whole number from 1 to 100']);
    },
  );
});

describe('positive', () => {
  it('takes any number above 0, up to the limit', () => {
    expect(['0.5', '.5', '1e2', '12500', '+3'].map((value) => read(positive(12_500), value))).toEqual([
      0.5, 0.5, 100, 12_500, 3,
    ]);
  });

  it.each(['0', '-0', '-1', '1e9', '12500.01', '', 'NaN', 'Infinity', '1,5', '5 mi'])(
    'refuses %j',
    (value) => {
      expect(read(positive(12_500), value)).toEqual(['must be a number above 0 and at most 12500']);
    },
  );
});

describe('bbox', () => {
  it('takes west,south,east,north', () => {
    expect(read(bbox, '-88.5,41,-87,42.25')).toEqual({ west: -88.5, south: 41, east: -87, north: 42.25 });
    expect(read(bbox, '170, 50, -160, 55')).toEqual({ west: 170, south: 50, east: -160, north: 55 });
    expect(read(bbox, '-180,-90,180,90')).toEqual({ west: -180, south: -90, east: 180, north: 90 });
  });

  it.each([
    '',
    '1,2,3',
    '1,2,3,4,5',
    '1,,3,4',
    'a,b,c,d',
    'NaN,NaN,NaN,NaN',
    '-181,0,0,1',
    '0,0,181,1',
    '0,-91,1,0',
    '0,0,1,91',
    '0,42,1,41',
  ])('refuses %j', (value) => {
    expect(read(bbox, value)).toEqual([
      'must be west,south,east,north in degrees, with south not above north',
    ]);
  });
});

describe('oneOf', () => {
  it('takes a code as it is written, and names the codes otherwise', () => {
    expect(read(oneOf(['mi', 'km']), 'km')).toBe('km');
    expect(read(oneOf(['mi', 'km']), 'KM')).toEqual(['must be one of mi, km']);
  });
});
