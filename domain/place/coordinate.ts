import { type Point, pointSchema } from '@/domain/point';
import type { Refusal } from './place';

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

const NUMBER = String.raw`[+-]?(?:\d{1,12}(?:\.\d{0,30})?|\.\d{1,30})`;
const MINUTES = String.raw`(?:(\d{1,2}(?:\.\d{0,12})?) ?['′’] ?)?`;
const SECONDS = String.raw`(?:(\d{1,2}(?:\.\d{0,12})?) ?(?:["″”]|'')\s*)?`;
const SIZE = `(${NUMBER}) ?°? ?${MINUTES}${SECONDS}`;
/** With its letter before it or after it, never both: in `N 41.79 W 87.60` the W is the second one's. */
const ANGLE = `(?:([NSEW]) ?${SIZE}|${SIZE}([NSEW])?)`;
const ANGLE_GROUPS = 8;
const PAIR = new RegExp(String.raw`^(?:geo:)?[([]? ?${ANGLE}(?: ?[,;] ?| )${ANGLE} ?[)\]]?$`, 'i');

type Angle = { degrees: number; letter: string | null };

function readAngle(parts: (string | undefined)[]): Angle {
  const [before, ...sizes] = parts;
  const [number = '', minutes = '0', seconds = '0'] = before ? sizes : sizes.slice(3);
  const letter = (before ?? sizes.at(-1) ?? '').toUpperCase() || null;
  const size = Math.abs(Number(number)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const negative = number.startsWith('-') || letter === 'S' || letter === 'W';
  return { degrees: negative ? -size : size, letter };
}

const isLng = ({ letter }: Angle) => letter === 'E' || letter === 'W';
const isLat = ({ letter }: Angle) => letter === 'N' || letter === 'S';

/**
 * Reads two angles: `41.79,-87.60`, `41.79 -87.60`, `41.79° N, 87.60° W`, `41°47'24"N 87°36'0"W`.
 * Latitude first, unless the letters say otherwise. Does not judge the range. null: not a pair of angles.
 */
export function readCoordinate(text: string): { lat: number; lng: number } | null {
  const match = PAIR.exec(text);
  if (!match) return null;
  const first = readAngle(match.slice(1, 1 + ANGLE_GROUPS));
  const second = readAngle(match.slice(1 + ANGLE_GROUPS));
  if (isLng(first) && isLat(second)) return { lat: second.degrees, lng: first.degrees };
  if (isLng(first) || isLat(second)) return null;
  return { lat: first.degrees, lng: second.degrees };
}

export type CoordinateVerdict =
  | { fine: true; point: Point }
  | { fine: false; reason: Refusal /** The point with its axes the right way round. */; meant: Point | null };

/** So close to 0,0 only a default value lies. */
const NULL_ISLAND_DEGREES = 0.05;
/** Nobody is treated for cancer south of this. */
const ANTARCTIC_LAT = -60;

const asPoint = (lat: number, lng: number): Point | null => pointSchema.safeParse({ lat, lng }).data ?? null;

/** Canada, the United States with Alaska and Hawaii, Mexico, the Caribbean. */
const inNorthAmerica = ({ lat, lng }: Point) => lat >= 7 && lat <= 84 && lng >= -180 && lng <= -50;

/**
 * Whether a coordinate can be where somebody is. Axes count as swapped when only the other order is a place on
 * earth, or when this order is at sea or in Antarctica and the other is on land in North America.
 * `isLand` answers for shores and small islands too.
 */
export function judgeCoordinate(
  lat: number,
  lng: number,
  isLand: (point: Point) => boolean,
): CoordinateVerdict {
  const point = asPoint(lat, lng);
  const swapped = asPoint(lng, lat);
  if (!point) {
    return swapped
      ? { fine: false, reason: 'swapped-axes', meant: swapped }
      : { fine: false, reason: 'out-of-range', meant: null };
  }
  if (Math.abs(lat) < NULL_ISLAND_DEGREES && Math.abs(lng) < NULL_ISLAND_DEGREES) {
    return { fine: false, reason: 'null-island', meant: null };
  }
  const inhabited = lat > ANTARCTIC_LAT && isLand(point);
  if (!inhabited && swapped && inNorthAmerica(swapped) && isLand(swapped)) {
    return { fine: false, reason: 'swapped-axes', meant: swapped };
  }
  return inhabited ? { fine: true, point } : { fine: false, reason: 'at-sea', meant: null };
}
