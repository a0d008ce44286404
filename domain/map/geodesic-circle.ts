import { degrees, EARTH_RADIUS_KM, radians } from '../geo/distance';
import type { Point } from '../point';
import { MERCATOR_MAX_LAT, nearLng } from './web-mercator';

const CORNERS = 120;

/**
 * Points that all lie `radiusKm` from the center, as a ring for a Mercator map: not closed, clockwise from north, its
 * longitudes running past ±180 rather than jumping. A circle around a pole is closed along the edge of the map.
 */
export function geodesicCircle(center: Point, radiusKm: number): Point[] {
  const ring: Point[] = [];
  for (let corner = 0; corner < CORNERS; corner++) {
    const point = destination(center, radiusKm, (2 * Math.PI * corner) / CORNERS);
    ring.push({ lat: point.lat, lng: nearLng(point.lng, ring.at(-1)?.lng ?? center.lng) });
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || Math.abs(nearLng(first.lng, last.lng) - first.lng) < 1) return ring;
  const edge = center.lat > 0 ? MERCATOR_MAX_LAT : -MERCATOR_MAX_LAT;
  const end = nearLng(first.lng, last.lng);
  return [...ring, { lat: first.lat, lng: end }, { lat: edge, lng: end }, { lat: edge, lng: first.lng }];
}

/** The point reached on a great circle; `course` in radians clockwise from north. */
function destination({ lat, lng }: Point, distanceKm: number, course: number): Point {
  const angle = distanceKm / EARTH_RADIUS_KM;
  const from = radians(lat);
  const sinTo = Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(course);
  const to = Math.asin(Math.max(-1, Math.min(1, sinTo)));
  const turn = Math.atan2(
    Math.sin(course) * Math.sin(angle) * Math.cos(from),
    Math.cos(angle) - Math.sin(from) * Math.sin(to),
  );
  return { lat: degrees(to), lng: lng + degrees(turn) };
}
