import { sql } from 'drizzle-orm';
import { boundsAround } from '@/domain/geo/bounds';
import { distanceKm } from '@/domain/geo/distance';
import type { Place } from '@/domain/place';
import { isLandBit, landCell } from '@/domain/place/land-grid';
import type { Point } from '@/domain/point';
import type { Db } from '../client';
import { listInBoxes } from './place-rows';

/** Within this, a bigger town says more than the nearest village. */
const TOWN_WITHIN_KM = 25;
const TOWN_FROM = 5_000;
/** Farther away than this, "near" is not true. */
const NEAR_KM = 100;
const WIDENING_KM = [30, NEAR_KM, 1_000, 20_038];

const townsWithin = (db: Db, point: Point, radiusKm: number): Place[] => {
  const boxes = boundsAround(point, radiusKm).map(
    ({ west, south, east, north }) =>
      sql`(max_lat >= ${south} and min_lat <= ${north} and max_lng >= ${west} and min_lng <= ${east})`,
  );
  return listInBoxes(db, sql.join(boxes, sql` or `)).filter(
    (town) => distanceKm(point, town.point) <= radiusKm,
  );
};

/** The pull of a town falls with the square of the distance; inside of 1 km it no longer grows. */
const pull = (town: Place, point: Point) =>
  (town.population ?? 0) / Math.max(1, distanceKm(point, town.point)) ** 2;

function townNear(db: Db, point: Point): Place | null {
  const towns = townsWithin(db, point, TOWN_WITHIN_KM).filter(
    ({ population }) => (population ?? 0) >= TOWN_FROM,
  );
  if (towns.length > 0)
    return towns.reduce((best, town) => (pull(town, point) > pull(best, point) ? town : best));
  const nearer = (a: Place, b: Place) => (distanceKm(point, a.point) <= distanceKm(point, b.point) ? a : b);
  for (const radiusKm of WIDENING_KM) {
    const found = townsWithin(db, point, radiusKm);
    if (found.length > 0) return found.reduce(nearer);
  }
  return null;
}

/**
 * A coordinate in words: "near Ann Arbor, MI"; the two numbers where no town is within 100 km.
 * Region and country are those of the nearest town, `ZZ` (unknown) while no gazetteer is loaded.
 */
export function describeCoordinate(db: Db, point: Point): Place {
  const name = `${point.lat.toFixed(2)}, ${point.lng.toFixed(2)}`;
  const town = townNear(db, point);
  const isNear = town !== null && distanceKm(point, town.point) <= NEAR_KM;
  return {
    id: `point:${point.lat.toFixed(2)},${point.lng.toFixed(2)}`,
    kind: 'point',
    name,
    label: isNear ? `near ${town.label}` : name,
    point,
    region: town?.region ?? null,
    country: town?.country ?? 'ZZ',
    population: null,
  };
}

/** Land, shores and small islands included; true everywhere while no gazetteer is loaded. */
export function isOnLand(db: Db, point: Point): boolean {
  const { row, column } = landCell(point);
  const found = db.get<{ bits: Buffer } | undefined>(sql`select bits from place_land where row = ${row}`);
  return found === undefined || isLandBit(found.bits, column);
}
