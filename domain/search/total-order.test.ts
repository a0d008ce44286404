import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SORTS } from './criteria';
import { compareCenters, type Rankable } from './order';

const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-11-23');
/** Few values, so that ties are common: they are what an order gets wrong. */
const center: fc.Arbitrary<Rankable> = fc.record({
  slug: fc.string({ unit: fc.constantFrom('a', 'b', '-'), minLength: 1, maxLength: 4 }),
  name: fc.constantFrom('Mercy', 'mercy', 'Mércy', 'St. Jude', 'Zoo'),
  checkedOn: day,
  confirmedOn: fc.option(day),
  distanceKm: fc.constantFrom(0, 0.5, 12, 12.5),
});
const centers = fc.uniqueArray(center, { selector: ({ slug }) => slug, maxLength: 12 });

describe.each(SORTS)('the order by %s', (sort) => {
  const compare = compareCenters(sort);

  test('is the same whatever order the centers came in', () => {
    const shuffled = centers.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(other.toSorted(compare)).toEqual(list.toSorted(compare));
      }),
    );
  });

  test('leaves no two centers in one place, and turns round with its sides', () => {
    fc.assert(
      fc.property(center, center, (a, b) => {
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
        if (a.slug !== b.slug) expect(compare(a, b)).not.toBe(0);
      }),
    );
  });
});

test('no farther center stands before a nearer one', () => {
  fc.assert(
    fc.property(centers, (list) => {
      const sorted = list.toSorted(compareCenters('distance')).map(({ distanceKm }) => distanceKm ?? 0);
      expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
    }),
  );
});
