import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineSchema, readLine, readName } from './outline';

describe('a line', () => {
  test.each<[string, number[], { lat: number; lng: number }[]]>([
    ['nothing', [], []],
    ['one point', [-835, 416], [{ lat: 41.6, lng: -83.5 }]],
    [
      'steps from point to point, not from the first',
      [0, 0, 10, 5, 10, 5],
      [
        { lat: 0, lng: 0 },
        { lat: 0.5, lng: 1 },
        { lat: 1, lng: 2 },
      ],
    ],
    ['a longitude whose latitude is lost', [10, 20, 30], [{ lat: 2, lng: 1 }]],
  ])('%s', (_, line, points) => expect(readLine(line, 10)).toEqual(points));

  test('written as steps is read as it was', () => {
    const spot = fc.record({
      x: fc.integer({ min: -1800, max: 1800 }),
      y: fc.integer({ min: -900, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 30 }), (spots) => {
        const line = spots.flatMap(({ x, y }, index) => {
          const before = spots[index - 1] ?? { x: 0, y: 0 };
          return [x - before.x, y - before.y];
        });
        // A sum of steps may give 0 or -0: on a map the same.
        const read = readLine(line, 10).map(({ lat, lng }) => ({ lat: lat + 0, lng: lng + 0 }));
        expect(read).toEqual(spots.map(({ x, y }) => ({ lat: y / 10 + 0, lng: x / 10 + 0 })));
      }),
    );
  });
});

test('a name lies where its steps say, longitude first', () => {
  expect(readName(['Toledo', -8354, 4165, 6], 100)).toEqual({
    text: 'Toledo',
    point: { lat: 41.65, lng: -83.54 },
    zoom: 6,
  });
});

describe('the file', () => {
  const file = {
    stepsPerDegree: 50,
    land: [[0, 0, 1, 1]],
    lakes: [],
    usa: [],
    countries: [],
    states: [],
    areas: [],
    towns: [['Toledo', 1, 2, 3]],
  };

  test.each<[string, object, boolean]>([
    ['is read', {}, true],
    ['has whole steps', { land: [[0.5, 0]] }, false],
    ['has a scale', { stepsPerDegree: 0 }, false],
    ['says of each name from where there is room', { towns: [['Toledo', 1, 2]] }, false],
    ['has all its layers', { lakes: undefined }, false],
  ])('%s', (_, change, fine) => expect(outlineSchema.safeParse({ ...file, ...change }).success).toBe(fine));
});
