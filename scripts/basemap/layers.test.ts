import { describe, expect, test } from 'vitest';
import { area, clean, waterOf } from './layers';
import type { Line } from './lines';
import type { CutFeature } from './sources';

const square = (from: number, to: number): Line => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];
const cut = (...rings: Line[]): CutFeature[] => [{ type: 3, geometry: rings, tags: {} }];
const none = { land: [], lakes: [], islands: [] };

describe('waterOf', () => {
  test('open sea is the whole tile with its buffer', () => {
    expect(waterOf(none, 80, 0)).toEqual([
      {
        shape: 3,
        parts: [
          [
            [-80, -80],
            [4176, -80],
            [4176, 4176],
            [-80, 4176],
            [-80, -80],
          ],
        ],
        tags: { kind: 'sea' },
      },
    ]);
  });

  test('land is a hole that turns the other way', () => {
    const [sea] = waterOf({ ...none, land: cut(square(100, 900)) }, 80, 0);
    const [outer, hole] = sea?.parts ?? [];
    expect(Math.sign(area(outer ?? []))).toBe(1);
    expect(Math.sign(area(hole ?? []))).toBe(-1);
  });

  test('a tile that is all land has no water, and its lake has its island as a hole', () => {
    expect(waterOf({ ...none, land: cut(square(-80, 4176)) }, 80, 0)).toEqual([]);
    const land = cut(square(-80, 4176));
    const [lake] = waterOf(
      { land, lakes: cut(square(10, 900).reverse()), islands: cut(square(20, 90)) },
      80,
      0,
    );
    expect(lake?.tags).toEqual({ kind: 'lake' });
    expect(lake?.parts.map((ring) => Math.sign(area(ring)))).toEqual([1, -1]);
  });

  test('specks are left out', () => {
    const land = cut(square(-80, 4176));
    expect(waterOf({ ...none, land, lakes: cut(square(0, 3)) }, 80, 60)).toEqual([]);
  });
});

test('points that rounding made equal are written once', () => {
  expect(
    clean([
      [1, 1],
      [1, 1],
      [2, 1],
    ]),
  ).toEqual([
    [1, 1],
    [2, 1],
  ]);
});
