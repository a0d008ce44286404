import { EARTH_RADIUS_KM, KM_PER_MI, radians } from '@/domain/geo/distance';
import type { Point } from '@/domain/point';
import type { Unit } from '@/domain/search/criteria';
import type { PictureView } from './fit-viewport';

/** A spot on the drawn map in CSS pixels, x to the right and y down. */
export type Spot = { x: number; y: number };

/** Web Mercator ends here, where the map of the world is a square. */
export const MERCATOR_MAX_LAT = 85.0511287798066;

const TILE_PX = 256;

/** Width and height of the whole world in pixels; zooms are counted as Leaflet does and may be fractions. */
export const worldPx = (zoom: number): number => TILE_PX * 2 ** zoom;

/** Degrees → pixels from the northwest corner of the world. Longitudes past ±180 go on beside it. */
export function toSpot({ lat, lng }: Point, zoom: number): Spot {
  const sin = Math.sin((clampLat(lat) * Math.PI) / 180);
  const size = worldPx(zoom);
  return { x: (lng / 360 + 0.5) * size, y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size };
}

/** Pixels → degrees; the inverse of `toSpot`. */
export function toPoint({ x, y }: Spot, zoom: number): Point {
  const size = worldPx(zoom);
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI;
  return { lat, lng: (x / size - 0.5) * 360 };
}

const clampLat = (lat: number): number => Math.max(-MERCATOR_MAX_LAT, Math.min(MERCATOR_MAX_LAT, lat));

/** The same meridian, told with the degrees nearest to another: -179 beside 179 is 181. */
export const nearLng = (lng: number, around: number): number => lng + 360 * Math.round((around - lng) / 360);

/** A bar of a round length, with its length in words: "50 mi". */
export type ScaleBar = { px: number; text: string };

/** The longest round distance (1, 2 or 5 and zeros) that fits, true at the middle of the picture. */
export function scaleBar({ center, zoom }: PictureView, unit: Unit, maxPx: number): ScaleBar {
  const kmPerPx = (2 * Math.PI * EARTH_RADIUS_KM * Math.cos(radians(center.lat))) / worldPx(zoom);
  const perPx = unit === 'mi' ? kmPerPx / KM_PER_MI : kmPerPx;
  const most = perPx * maxPx;
  const tens = 10 ** Math.floor(Math.log10(most));
  const length = ([5, 2, 1].find((step) => step * tens <= most) ?? 1) * tens;
  return { px: length / perPx, text: `${length} ${unit}` };
}
