import type { Bounds, Point } from '@/domain/point';
import { degrees, EARTH_RADIUS_KM, radians } from './distance';

const wrapLng = (lng: number) => (lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng);

/**
 * The same area as boxes whose west ≤ east, so that a plain comparison of numbers is right in each.
 * The meridian 180 is also -180, and a pole has every longitude: both are covered by a second box.
 */
export function splitBounds(bounds: Bounds): Bounds[] {
  const { west, south, east, north } = bounds;
  const boxes =
    west > east
      ? [
          { west, south, east: 180, north },
          { west: -180, south, east, north },
        ]
      : [bounds];
  if (west <= east && east === 180 && west > -180) boxes.push({ west: -180, south, east: -180, north });
  if (west <= east && west === -180 && east < 180) boxes.push({ west: 180, south, east: 180, north });
  if (north === 90) boxes.push({ west: -180, south: 90, east: 180, north: 90 });
  if (south === -90) boxes.push({ west: -180, south: -90, east: 180, north: -90 });
  return boxes;
}

/** Whether the point lies in the box or on its edge. */
export function contains(bounds: Bounds, { lat, lng }: Point): boolean {
  return splitBounds(bounds).some(
    (box) => lat >= box.south && lat <= box.north && lng >= box.west && lng <= box.east,
  );
}

/**
 * The smallest boxes, west ≤ east, that hold every point within `radiusKm` of `point`.
 * A circle is widest not at its center's latitude but nearer the pole, where its half-width is
 * asin(sin r / cos lat); a circle that holds a pole touches every meridian.
 */
export function boundsAround(point: Point, radiusKm: number): Bounds[] {
  const radius = radiusKm / EARTH_RADIUS_KM;
  const south = point.lat - degrees(radius);
  const north = point.lat + degrees(radius);
  if (south <= -90 || north >= 90) {
    return [{ west: -180, south: Math.max(south, -90), east: 180, north: Math.min(north, 90) }];
  }
  const halfWidth = degrees(Math.asin(Math.min(1, Math.sin(radius) / Math.cos(radians(point.lat)))));
  return splitBounds({
    west: wrapLng(point.lng - halfWidth),
    south,
    east: wrapLng(point.lng + halfWidth),
    north,
  });
}
