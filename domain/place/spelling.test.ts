import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsNearly, editDistance, editsForgiven, letterMask, maskDifference } from './spelling';

describe('editDistance', () => {
  it.each([
    ['pitsburgh', 'pittsburgh', 1],
    ['albequerque', 'albuquerque', 1],
    ['cincinatti', 'cincinnati', 2],
    ['minneaplis', 'minneapolis', 1],
    ['barooklyn', 'brooklyn', 1],
    ['pheonix', 'phoenix', 1],
    ['tuscon', 'tucson', 1],
    ['', 'ab', 2],
    ['same', 'same', 0],
  ])('from %j to %j is %d', (a, b, edits) => expect(editDistance(a, b, 3)).toBe(edits));

  it('stops counting above the maximum', () => {
    expect(editDistance('toledo', 'boston', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
    expect(editDistance('ab', 'ba', 0)).toBe(1);
  });

  const word = fc.string({ unit: fc.constantFrom(...'abc '), maxLength: 12 });

  it('is the same both ways, and zero only for the same word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 12)).toBe(editDistance(b, a, 12));
        expect(editDistance(a, b, 12) === 0).toBe(a === b);
      }),
    );
  });

  it('is never ruled out by the letter masks', () => {
    const wide = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz 0123é'), maxLength: 12 });
    fc.assert(
      fc.property(wide, wide, (a, b) => {
        const edits = editDistance(a, b, 12);
        expect(maskDifference(letterMask(a), letterMask(b))).toBeLessThanOrEqual(2 * edits);
      }),
    );
  });
});

it('counts the bits that differ', () => {
  expect(maskDifference(-1, 0)).toBe(32);
  expect(maskDifference(0b1011, 0b0001)).toBe(2);
  expect(maskDifference(1 << 31, 0)).toBe(1);
});

it('forgives more in longer names', () => {
  expect(['ada', 'erie', 'houston', 'cincinat'].map(editsForgiven)).toEqual([0, 1, 1, 2]);
});

describe('beginsNearly', () => {
  it.each([
    ['pittsburgh', 'pitsb', true],
    ['pittsburgh', 'pitts', false],
    ['cleveland', 'clevla', true],
    ['cleveland', 'cleva', true],
    ['boston', 'botson', true],
    ['boston', 'bxxton', false],
  ])('%s begins nearly as %s: %s', (key, typed, nearly) => expect(beginsNearly(key, typed)).toBe(nearly));

  it('is one edit to the beginning of the same length, or of one letter more', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab '), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(word, word, (key, typed) => {
        fc.pre(key.length > typed.length);
        const beginnings = [0, 1].map((more) => key.slice(0, typed.length + more));
        const apart = beginnings.some((beginning) => editDistance(typed, beginning, 1) === 1);
        expect(beginsNearly(key, typed)).toBe(apart && !key.startsWith(typed));
      }),
      { numRuns: 3000 },
    );
  });
});
