import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNpi } from './center';

test("the number of CMS's own example", () => {
  expect(isNpi('1234567893')).toBe(true);
});

test.each(['1234567890', '123456789', '12345678933', '3234567893', '1234567893 ', '', 'abcdefghij'])(
  '%j is none',
  (text) => {
    expect(isNpi(text)).toBe(false);
  },
);

test('of ten last digits exactly one fits, and no single slip goes unseen', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100_000_000, max: 299_999_999 }),
      fc.nat(8),
      fc.integer({ min: 1, max: 9 }),
      (nine, place, by) => {
        const fitting = Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).filter(isNpi);
        expect(fitting).toHaveLength(1);
        const digits = [...(fitting[0] ?? '')];
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(isNpi(digits.join(''))).toBe(false);
      },
    ),
  );
});
