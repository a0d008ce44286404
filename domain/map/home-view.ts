import type { Bounds, Point } from '@/domain/point';

const CONTIGUOUS_US: Bounds = { west: -124.8, south: 24.4, east: -66.9, north: 49.4 };
/** Wider than this, fitting everything would make every country small: show the US instead. */
const WIDEST_FIT_DEG = 75;

const CORNERS: Point[] = [
  { lat: CONTIGUOUS_US.south, lng: CONTIGUOUS_US.west },
  { lat: CONTIGUOUS_US.north, lng: CONTIGUOUS_US.east },
];

const isInUs = ({ lat, lng }: Point) =>
  lat >= CONTIGUOUS_US.south &&
  lat <= CONTIGUOUS_US.north &&
  lng >= CONTIGUOUS_US.west &&
  lng <= CONTIGUOUS_US.east;

/** What a map that is measured from nowhere is fitted to: all of the points, or those in the US if they lie too wide apart. */
export function homePoints(points: Point[]): Point[] {
  if (points.length === 0) return CORNERS;
  const longitudes = points.map(({ lng }) => lng);
  if (Math.max(...longitudes) - Math.min(...longitudes) <= WIDEST_FIT_DEG) return points;
  const inside = points.filter(isInUs);
  return inside.length > 0 ? inside : CORNERS;
}
