import { expect, test } from 'vitest';
import { placeKey } from '@/domain/place/place-key';
import { countryName, findCountry } from './country-names';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

test.each([
  ['United States', 'US'],
  ['usa', 'US'],
  ['Estados Unidos', 'US'],
  ['UK', 'GB'],
  ['Scotland', 'GB'],
  ['The Netherlands', 'NL'],
  ['Holland', 'NL'],
  ['Côte d’Ivoire', 'CI'],
  ['Türkiye', 'TR'],
  ['Turkey', 'TR'],
  ['España', 'ES'],
  ['Myanmar', 'MM'],
])('%s is %s', (typed, code) => expect(findCountry(placeKey(typed))).toBe(code));

test.each(['', 'ohio', 'in', 'ca', 'unknown region', 'East Germany', 'Yugoslavia', 'oh'])(
  '%j names no country of today',
  (typed) => expect(findCountry(placeKey(typed))).toBeNull(),
);

test('every country is found by the name that it is shown under, and no two have one', () => {
  const named = CODES.filter((code) => findCountry(placeKey(countryName(code))) !== null);
  expect(named.length).toBeGreaterThan(240);
  const current = named.filter((code) => findCountry(placeKey(countryName(code))) === code);
  expect(new Set(current.map((code) => placeKey(countryName(code)))).size).toBe(current.length);
  for (const code of ['US', 'CA', 'NL', 'CH', 'JP', 'BR', 'ZA', 'AU']) expect(current).toContain(code);
});

test('a code that nobody has stands for itself', () => {
  expect(countryName('QX')).toBe('QX');
  expect(countryName('NL')).toBe('Netherlands');
});
