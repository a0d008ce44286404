import type { Position } from './geojson';

/** Web Mercator, the whole world from 0 to 1 in both directions, y pointing south. */
export function toWorld([lng, lat]: Position): Position {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

export function fromWorld([x, y]: Position): Position {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** Width of the world in CSS pixels, as Leaflet counts zooms. */
export const worldPx = (zoom: number): number => 256 * 2 ** zoom;
