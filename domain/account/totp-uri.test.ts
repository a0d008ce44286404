import { expect, test } from 'vitest';
import { toBase32, totpUri } from './totp-uri';

// RFC 4648, 10, without the padding.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('%j', (text, expected) => {
  expect(toBase32(new TextEncoder().encode(text))).toBe(expected);
});

test('the address of a key names its site and its account', () => {
  expect(totpUri({ issuer: 'HAI Pump Centers', account: 'a+b@example.org', secret: 'MZXW6' })).toBe(
    'otpauth://totp/HAI%20Pump%20Centers:a%2Bb%40example.org?secret=MZXW6&issuer=HAI%20Pump%20Centers',
  );
});
