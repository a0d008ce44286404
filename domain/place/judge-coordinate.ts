import { type Point, pointSchema } from '@/domain/point';
import type { Refusal } from './place';

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
