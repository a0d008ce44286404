import type { Point } from '@/domain/point';

/** Mean radius of the WGS84 ellipsoid, (2a + b) / 3: what makes a sphere's distances fit the whole earth best. */
export const EARTH_RADIUS_KM = 6371.0088;
/** The international mile is 1609.344 m by definition. */
export const KM_PER_MI = 1.609344;

export const radians = (degrees: number) => (degrees * Math.PI) / 180;
export const degrees = (radians: number) => (radians * 180) / Math.PI;
export const kmToMi = (km: number) => km / KM_PER_MI;
export const miToKm = (mi: number) => mi * KM_PER_MI;

/**
 * Great-circle distance in km on the mean sphere, by the haversine formula (R. W. Sinnott, 1984).
 * Within 0.6 % of the ellipsoid's true distance, everywhere, over the date line and the poles too.
 */
export function distanceKm(a: Point, b: Point): number {
  const sinHalfLat = Math.sin(radians(b.lat - a.lat) / 2);
  const sinHalfLng = Math.sin(radians(b.lng - a.lng) / 2);
  const h = Math.min(
    1,
    sinHalfLat ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * sinHalfLng ** 2,
  );
  return 2 * EARTH_RADIUS_KM * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h));
}
