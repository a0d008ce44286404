import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { boundsAround } from '@/domain/geo/bounds';
import { distanceKm } from '@/domain/geo/distance';
import { isLandBit, landCell } from '@/domain/place/coordinate';
import type { Place } from '@/domain/place/place';
import type { Surroundings } from '@/domain/place/place-text';
import { findRegion, type Region } from '@/domain/place/regions';
import type { Point } from '@/domain/point';
import { findCountry } from './country-names';
import { listInBoxes } from './rows';

/** `ontario canada` is Ontario; null when the country is another, or not named. */
function regionWithCountry(ending: string): Region | null {
  const words = ending.split(' ');
  for (let count = 1; count < words.length; count++) {
    const region = findRegion(words.slice(0, count).join(' '));
    if (region && findCountry(words.slice(count).join(' ')) === region.country) return region;
  }
  return null;
}

/** The state, province or country that the end of a text names; Georgia is two. */
export function whereIs(ending: string): Surroundings[] {
  const region = findRegion(ending) ?? regionWithCountry(ending);
  const country = findCountry(ending);
  return [
    ...(region ? [{ country: region.country, region: region.code }] : []),
    ...(country ? [{ country, region: null }] : []),
  ];
}

export function liesWithin(place: Place, within: Surroundings | null): boolean {
  return (
    within === null ||
    (place.country === within.country && (within.region === null || place.region === within.region))
  );
}

/** Within this, a bigger town says more than the nearest village. */
const TOWN_WITHIN_KM = 25;
const TOWN_FROM = 5_000;
/** Farther away than this, "near" is not true. */
const NEAR_KM = 100;
const WIDENING_KM = [30, NEAR_KM, 200, 500, 2_000, 20_038];

const townsWithin = (db: Db, point: Point, radiusKm: number): Place[] =>
  listInBoxes(db, boundsAround(point, radiusKm)).filter((town) => distanceKm(point, town.point) <= radiusKm);

/** How far a town seems: a tenfold bigger one seems so much nearer. */
const seemsKm = (town: Place, point: Point) =>
  distanceKm(point, town.point) / (1 + Math.log10((town.population ?? TOWN_FROM) / TOWN_FROM));

const least = (towns: Place[], km: (town: Place) => number): Place | null =>
  towns.map((town) => ({ town, km: km(town) })).sort((a, b) => a.km - b.km)[0]?.town ?? null;

function townNear(db: Db, point: Point): Place | null {
  const sizeable = townsWithin(db, point, TOWN_WITHIN_KM).filter(
    ({ population }) => (population ?? 0) >= TOWN_FROM,
  );
  if (sizeable.length > 0) return least(sizeable, (town) => seemsKm(town, point));
  for (const radiusKm of WIDENING_KM) {
    const nearest = least(townsWithin(db, point, radiusKm), (town) => distanceKm(point, town.point));
    if (nearest) return nearest;
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
