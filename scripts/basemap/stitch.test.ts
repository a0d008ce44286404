import { describe, expect, test } from 'vitest';
import type { Line } from './geojson';
import { stitch, unwrap } from './stitch';

describe('stitch', () => {
  test('joins pieces in any order to a ring', () => {
    const pieces: Line[] = [
      [
        [1, 1],
        [0, 1],
        [0, 0],
      ],
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [1, 1],
      ],
    ];
    const { rings, open } = stitch(pieces);
    expect(open).toEqual([]);
    expect(rings).toHaveLength(1);
    expect(new Set(rings[0]?.map(String))).toEqual(new Set(['0,0', '1,0', '1,1', '0,1']));
  });

  test('joins across rounding and across the date line', () => {
    const { rings } = stitch([
      [
        [179, 0],
        [180, 1],
      ],
      [
        [-180, 1.000001],
        [180, 3],
        [179, 0],
      ],
    ]);
    expect(rings).toHaveLength(1);
  });

  test('keeps apart what does not meet', () => {
    const { rings, open } = stitch([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0.001],
        [2, 0],
      ],
    ]);
    expect(rings).toEqual([]);
    expect(open).toHaveLength(2);
  });
});

test('a line across the date line runs on past 180°', () => {
  expect(
    unwrap([
      [179, 1],
      [-179, 2],
      [178, 3],
    ]),
  ).toEqual([
    [179, 1],
    [181, 2],
    [178, 3],
  ]);
});
