import { distanceKm } from '@/domain/geo/distance';
import type { GazetteerRow } from '@/domain/place/gazetteer-row';
import { placeKey } from '@/domain/place/place-key';
import { townKey } from './town-index';

const PART_OF_KM = 20;
const ALIKE = 0.8;

const cellsAround = ({ lat, lng }: GazetteerRow) =>
  [-1, 0, 1].flatMap((north) =>
    [-1, 0, 1].map((east) => `${Math.floor(lat) + north},${Math.floor(lng) + east}`),
  );

const partOf = (part: GazetteerRow, whole: GazetteerRow) =>
  part.code !== whole.code &&
  part.region === whole.region &&
  ` ${placeKey(part.name)} `.includes(` ${placeKey(whole.name)} `) &&
  distanceKm(part, whole) < PART_OF_KM;

/** Whether two counts are so alike that one is a copy of the other, perhaps of another year. */
function alike(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.min(a, b) >= ALIKE * Math.max(a, b);
}

/**
 * GeoNames gives some quarters the population of their town (East Chattanooga that of Chattanooga). Such a count is
 * dropped where the quarter has no post office of its own name; `posted` holds the `townKey` of every one.
 */
export function dropBorrowedPopulations(
  rows: GazetteerRow[],
  posted: ReadonlySet<string>,
): { rows: GazetteerRow[]; dropped: number } {
  const cells = new Map<string, GazetteerRow[]>();
  for (const row of rows.filter(({ country }) => country === 'US')) {
    const cell = `${Math.floor(row.lat)},${Math.floor(row.lng)}`;
    cells.set(cell, [...(cells.get(cell) ?? []), row]);
  }
  const isBorrower = (row: GazetteerRow) =>
    row.country === 'US' &&
    row.population !== null &&
    !posted.has(townKey(row.name, row.region ?? '')) &&
    cellsAround(row).some((cell) =>
      cells.get(cell)?.some((other) => alike(row.population, other.population) && partOf(row, other)),
    );
  const borrowers = new Set(rows.filter(isBorrower));
  return {
    rows: rows.map((row) => (borrowers.has(row) ? { ...row, population: null } : row)),
    dropped: borrowers.size,
  };
}
