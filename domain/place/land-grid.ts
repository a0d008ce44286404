import type { Point } from '@/domain/point';

/** The land mask: cells of a tenth of a degree, rows from the north pole, columns from 180° W. */
export const LAND_ROWS = 1800;
export const LAND_COLUMNS = 3600;
export const LAND_ROW_BYTES = LAND_COLUMNS / 8;

/** Which cell of the mask a point lies in. */
export function landCell({ lat, lng }: Point): { row: number; column: number } {
  const row = Math.floor(((90 - lat) / 180) * LAND_ROWS);
  const column = Math.floor(((lng + 180) / 360) * LAND_COLUMNS);
  return { row: Math.min(row, LAND_ROWS - 1), column: Math.min(column, LAND_COLUMNS - 1) };
}

/** Reads one bit of a row of the mask. */
export function isLandBit(rowBits: Uint8Array, column: number): boolean {
  return (((rowBits[column >> 3] ?? 0) >> (column & 7)) & 1) === 1;
}
