import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLATE_PX, POINTER_PX, plateWidthPx } from './group-pins';
import { drawPlate, drawYou, plateBox } from './picture-pins';

const spot = {
  x: fc.double({ min: 0, max: 800, noNaN: true }),
  y: fc.double({ min: 0, max: 600, noNaN: true }),
};
const group = fc.record({
  ...spot,
  numbers: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 }),
});
const words = { labels: ['1, Test Hospital'], open: false, counted: '5 centers' };
const textOf = (svg: string) => /<text[^>]*>([^<]*)<\/text>/.exec(svg)?.[1];

describe('a plate', () => {
  test.each([
    [[7], '7'],
    [[3, 4], '3 · 4'],
    [[3, 4, 5], '3 · 4 · 5'],
    [[1, 2, 3, 4], '5 centers'],
  ])('of %j says %s', (numbers, says) => {
    expect(textOf(drawPlate({ x: 100, y: 100, numbers }, words))).toBe(says);
  });

  test('several pins have a second plate behind the first, one has none', () => {
    const plates = (numbers: number[]) =>
      drawPlate({ x: 0, y: 0, numbers }, words).match(/class="plate"/g)?.length;
    expect([plates([1]), plates([1, 2]), plates([1, 2, 3, 4])]).toEqual([1, 2, 2]);
  });

  test('of a hospital that was only reported is open', () => {
    const drawn = (open: boolean) => drawPlate({ x: 0, y: 0, numbers: [1] }, { ...words, open });
    expect(drawn(true)).toContain('class="pin open"');
    expect(drawn(false)).toContain('class="pin"');
  });

  test('names are text, whatever is in them', () => {
    const labels = ['1, <script>x</script> & "sons"', '2, Other'];
    const svg = drawPlate({ x: 0, y: 0, numbers: [1, 2] }, { ...words, labels });
    expect(svg).toContain(
      '<title>1, &lt;script&gt;x&lt;/script&gt; &amp; &quot;sons&quot;; 2, Other</title>',
    );
    expect(svg).not.toContain('<script>');
  });

  test('stands with its pointer on the spot, in the middle of its width', () => {
    fc.assert(
      fc.property(group, (one) => {
        const [, left = '', top = ''] = /translate\((\S+) (\S+)\)/.exec(drawPlate(one, words)) ?? [];
        expect(Number(left) + plateWidthPx(one.numbers) / 2).toBeCloseTo(one.x, 0);
        expect(Number(top) + PLATE_PX + POINTER_PX).toBeCloseTo(one.y, 0);
      }),
    );
  });

  test('its box holds the plate, the pointer and the plate behind', () => {
    fc.assert(
      fc.property(group, (one) => {
        const { left, right, top, bottom } = plateBox(one);
        const half = plateWidthPx(one.numbers) / 2;
        expect(left).toBeLessThan(one.x - half);
        expect(right).toBeGreaterThan(one.x + half);
        expect(top).toBeLessThanOrEqual(one.y - PLATE_PX - POINTER_PX - 4);
        expect(bottom).toBeGreaterThanOrEqual(one.y);
      }),
    );
  });
});

describe('where distances start', () => {
  const WIDTH = 800;

  test('is named on the side that has more room', () => {
    expect(drawYou({ x: 700, y: 50 }, 'Toledo', WIDTH).svg).toContain('class="you-name end"');
    expect(drawYou({ x: 20, y: 50 }, 'Toledo', WIDTH).svg).toContain('class="you-name"');
  });

  test('the name stays in the picture wherever one of its sides has room for it', () => {
    fc.assert(
      fc.property(fc.record(spot), fc.string({ minLength: 1, maxLength: 30 }), (at, label) => {
        const { box } = drawYou(at, label, WIDTH);
        expect(box.left).toBeGreaterThanOrEqual(-13);
        expect(box.right).toBeLessThanOrEqual(WIDTH + 13);
        expect(box.left).toBeLessThan(at.x);
        expect(box.right).toBeGreaterThan(at.x);
        expect([box.top, box.bottom]).toEqual([at.y - 13, at.y + 13]);
      }),
    );
  });

  test('the name is text', () => {
    expect(textOf(drawYou({ x: 1, y: 1 }, 'St. <b>', WIDTH).svg)).toBe('St. &lt;b&gt;');
  });
});
