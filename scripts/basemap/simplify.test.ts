import { expect, test } from 'vitest';
import { simplify } from './simplify';

test('leaves out what the tolerance at that place allows, never the ends', () => {
  const zigzag: [number, number][] = [
    [0, 0],
    [1, 0.1],
    [2, 0],
    [3, 0.1],
    [4, 0],
  ];
  expect(simplify(zigzag, () => 0.2)).toEqual([
    [0, 0],
    [4, 0],
  ]);
  expect(simplify(zigzag, () => 0.01)).toEqual(zigzag);
  expect(simplify(zigzag, ([x]) => (x < 2 ? 0.01 : 0.2))).toEqual([
    [0, 0],
    [1, 0.1],
    [4, 0],
  ]);
});
