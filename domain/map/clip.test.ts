import { describe, expect, test } from 'vitest';
import { clipLine, clipRing } from './clip';

const box = { left: 0, top: 0, right: 10, bottom: 10 };

describe('clipRing', () => {
  test('cuts a square to the corner that lies inside', () => {
    const ring = [
      { x: 5, y: 5 },
      { x: 15, y: 5 },
      { x: 15, y: 15 },
      { x: 5, y: 15 },
    ];
    expect(new Set(clipRing(ring, box).map(({ x, y }) => `${x},${y}`))).toEqual(
      new Set(['5,5', '10,5', '10,10', '5,10']),
    );
  });

  test('becomes the box when it surrounds it', () => {
    const ring = [
      { x: -9, y: -9 },
      { x: 99, y: -9 },
      { x: 99, y: 99 },
      { x: -9, y: 99 },
    ];
    expect(clipRing(ring, box)).toHaveLength(4);
    expect(clipRing(ring, box).every(({ x, y }) => [0, 10].includes(x) && [0, 10].includes(y))).toBe(true);
  });

  test('leaves nothing of a ring elsewhere', () => {
    expect(
      clipRing(
        [
          { x: 20, y: 0 },
          { x: 30, y: 0 },
          { x: 25, y: 5 },
        ],
        box,
      ),
    ).toEqual([]);
  });
});

describe('clipLine', () => {
  test('keeps the runs that come near and drops what lies between', () => {
    const xs = [-30, -20, 5, 30, 40, 50];
    const runs = clipLine(
      xs.map((x) => ({ x, y: 5 })),
      box,
    );
    expect(runs.map((run) => run.map(({ x }) => x))).toEqual([[-20, 5, 30]]);
  });

  test('starts a new run after a gap', () => {
    const spots = [
      { x: 1, y: 1 },
      { x: 2, y: 1 },
      { x: 2, y: 90 },
      { x: 80, y: 90 },
      { x: 5, y: 5 },
      { x: 6, y: 5 },
    ];
    expect(clipLine(spots, box)).toHaveLength(2);
  });
});
