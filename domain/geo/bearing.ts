import type { Point } from '@/domain/point';
import { degrees, distanceKm, radians } from './distance';

/** Clockwise from north, an eighth of a turn each. */
export const BEARINGS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;
export type Bearing = (typeof BEARINGS)[number];

/** Positions are as exact as a building: any closer than this, a direction would be made up. */
export const HERE_KM = 0.05;

const DEGREES_PER_BEARING = 360 / BEARINGS.length;

/** Initial great-circle course from `a` to `b` in degrees, 0 to 360 (excluded), clockwise from north. */
export function courseDegrees(a: Point, b: Point): number {
  // Every way from a pole is south (or north), whatever longitude the pole was given.
  if (Math.abs(a.lat) === 90) return a.lat > 0 ? 180 : 0;
  const lngDelta = radians(b.lng - a.lng);
  const [latA, latB] = [radians(a.lat), radians(b.lat)];
  const east = Math.sin(lngDelta) * Math.cos(latB);
  const north = Math.cos(latA) * Math.sin(latB) - Math.sin(latA) * Math.cos(latB) * Math.cos(lngDelta);
  return (degrees(Math.atan2(east, north)) + 360) % 360;
}

/** Which of the eight directions `b` lies in, seen from `a`; null when it is right here. */
export function bearingBetween(a: Point, b: Point): Bearing | null {
  if (distanceKm(a, b) < HERE_KM) return null;
  return BEARINGS[Math.round(courseDegrees(a, b) / DEGREES_PER_BEARING) % BEARINGS.length] ?? null;
}
