import type { Point } from '@/domain/point';

/** The same meridian from -180 to 180. */
export const wrapLng = (lng: number): number => ((((lng + 180) % 360) + 360) % 360) - 180;

/** The same spot told with the longitude that lies nearest to another: a map across the date line is one piece. */
export function wrapAround(point: Point, around: Point): Point {
  const turns = Math.round((around.lng - point.lng) / 360);
  return { lat: point.lat, lng: point.lng + turns * 360 };
}
