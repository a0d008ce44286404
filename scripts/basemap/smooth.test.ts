import { expect, test } from 'vitest';
import { cutCorners, smoothTopology } from './smooth';

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
