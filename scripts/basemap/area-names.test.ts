import { expect, test } from 'vitest';
import { widestRow, zoomThatFits } from './area-names';

test('the name goes where a bent area is widest', () => {
  const boot: [number, number][] = [
    [0, 0],
    [30, 0],
    [30, 10],
    [5, 10],
    [5, 30],
    [0, 30],
  ];
  const { at, width } = widestRow(boot);
  expect(at[0]).toBeCloseTo(15, 1);
  expect(at[1]).toBeGreaterThan(0);
  expect(at[1]).toBeLessThan(10);
  expect(width).toBeCloseTo(30 / 360, 3);
});

test('a longer name needs a nearer view', () => {
  expect(zoomThatFits('OH', 0.01, 1)).toBe(4);
  expect(zoomThatFits('MASSACHUSETTS', 0.01, 1)).toBe(6);
});
