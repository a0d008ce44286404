import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupPins, numbersText, plateWidthPx } from './group-pins';

const pin = (number: number, x: number, y: number) => ({ number, x, y });

describe('groupPins', () => {
  test('leaves pins apart that do not overlap', () => {
    expect(groupPins([pin(1, 0, 0), pin(2, 100, 0)])).toEqual([
      { numbers: [1], x: 0, y: 0 },
      { numbers: [2], x: 100, y: 0 },
    ]);
  });

  test('joins two that overlap, in the middle between them', () => {
    expect(groupPins([pin(2, 20, 10), pin(1, 0, 0)])).toEqual([{ numbers: [1, 2], x: 10, y: 5 }]);
  });

  test('joins again when the wider plate reaches a third', () => {
    const [group] = groupPins([pin(1, 0, 0), pin(2, 20, 0), pin(3, 55, 0)]);
    expect(group?.numbers).toEqual([1, 2, 3]);
  });

  test('joins the nearest first, which can leave a chain in two', () => {
    const groups = groupPins([pin(1, 0, 0), pin(2, 0, 46), pin(3, 0, 60)]);
    expect(groups.map((group) => group.numbers)).toEqual([[1], [2, 3]]);
  });

  test('joins pins in the very same spot', () => {
    expect(groupPins([pin(1, 5, 5), pin(2, 5, 5)])).toHaveLength(1);
  });

  test('has nothing to say about no pins', () => {
    expect(groupPins([])).toEqual([]);
  });

  test('keeps every number once and lets no plates overlap', () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 600 }) });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
        const pins = spots.map(({ x, y }, index) => pin(index + 1, x, y));
        const groups = groupPins(pins);
        expect(groups.flatMap((group) => group.numbers).sort((a, b) => a - b)).toEqual(
          pins.map((it) => it.number),
        );
        for (const [index, a] of groups.entries()) {
          for (const b of groups.slice(index + 1)) {
            const apart = (plateWidthPx(a.numbers) + plateWidthPx(b.numbers)) / 2;
            expect(Math.abs(a.x - b.x) >= apart || Math.abs(a.y - b.y) >= 45).toBe(true);
          }
        }
      }),
    );
  });
});

test('up to three are named, from four on they are counted', () => {
  expect(numbersText([7])).toBe('7');
  expect(numbersText([5, 6, 8])).toBe('5 · 6 · 8');
  expect(numbersText([1, 2, 3, 4])).toBeNull();
});
