import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from './accuracy';

test.each([
  [[], null],
  [[7], 7],
  [[1, 2], 1.5],
  [[3, 1, 2], 2],
  [[10, 9], 9.5],
  [[0, 0, 100], 0],
  [[100, 20, 3, 4], 12],
])('the middle of %j is %j', (values, middle) => expect(median(values)).toBe(middle));

test('as many values are above the middle as below, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
      const given = [...values];
      const middle = median(values) ?? Number.NaN;
      expect(values).toEqual(given);
      expect(median(values.toReversed())).toBe(middle);
      const half = values.length / 2;
      expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(half);
      expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(half);
    }),
  );
});
