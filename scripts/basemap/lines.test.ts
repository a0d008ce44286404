import { describe, expect, test } from 'vitest';
import { cutCorners, type Line, simplify, smoothTopology, stitch, unwrap } from './lines';

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

test('cuts short stairs and keeps the ends', () => {
  const smooth = cutCorners([
    [0, 0],
    [0.01, 0],
    [0.01, 0.01],
  ]);
  expect(smooth).toHaveLength(4);
  expect(smooth.at(0)).toEqual([0, 0]);
  expect(smooth.at(-1)).toEqual([0.01, 0.01]);
  expect(smooth).not.toContainEqual([0.01, 0]);
});

test("keeps a surveyor's corner between long straights", () => {
  const corner: [number, number][] = [
    [0, 0],
    [1, 0],
    [1, 1],
  ];
  expect(cutCorners(corner)).toEqual(corner);
});

test('decodes the arcs of a quantized topology once', () => {
  const { arcs, transform } = smoothTopology({
    arcs: [
      [
        [10, 10],
        [5, -5],
      ],
    ],
    transform: { scale: [0.1, 0.1], translate: [-100, 40] },
    objects: {},
  });
  expect(transform).toBeUndefined();
  expect(arcs).toEqual([
    [
      [-99, 41],
      [-98.5, 40.5],
    ],
  ]);
});

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
