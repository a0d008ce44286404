import { expect, it } from 'vitest';
import { isLandBit, LAND_COLUMNS, LAND_ROWS, landCell } from './coordinate';

it.each([
  [90, -180, 0, 0],
  [-90, 180, LAND_ROWS - 1, LAND_COLUMNS - 1],
  [89.95, -179.95, 0, 0],
  [0, 0, LAND_ROWS / 2, LAND_COLUMNS / 2],
])('puts %d, %d into a cell', (lat, lng, row, column) =>
  expect(landCell({ lat, lng })).toEqual({ row, column }),
);

it('reads the bit of a column', () => {
  const bits = Uint8Array.of(0b0000_0100, 0b0000_0001);
  expect([0, 1, 2, 8, 9, 99].map((column) => isLandBit(bits, column))).toEqual([
    false,
    false,
    true,
    true,
    false,
    false,
  ]);
});
