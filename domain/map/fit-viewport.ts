import type { Point } from '../point';
import { nearLng, type Spot, toPoint, toSpot, worldPx } from './web-mercator';

/** What a picture shows: the point in its middle (longitude may lie past ±180) and Leaflet's zoom, a fraction. */
export type PictureView = { center: Point; zoom: number };

export type FitOptions = { width: number; height: number; paddingPx: number; maxZoom: number };

/** The contiguous states, shown when there is nothing to fit to. */
const HOME: Point[] = [
  { lat: 49.5, lng: -125 },
  { lat: 24.5, lng: -66.5 },
];

/** The first point must not fall behind the start by an error of rounding and so go once around the earth. */
const ROUNDING_DEG = 1e-9;

/** The nearest view that shows all points inside the padding, across the date line where that is the shorter way. */
export function fitViewport(points: Point[], { width, height, paddingPx, maxZoom }: FitOptions): PictureView {
  const spots = inOnePiece(points.length > 0 ? points : HOME).map((point) => toSpot(point, 0));
  const [left, right] = range(spots.map((spot) => spot.x));
  const [top, bottom] = range(spots.map((spot) => spot.y));
  const zoom = Math.min(
    maxZoom,
    zoomFor(right - left, width - 2 * paddingPx),
    zoomFor(bottom - top, height - 2 * paddingPx),
  );
  const middle: Spot = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return { center: toPoint(middle, 0), zoom: Math.max(zoom, Math.log2(width / worldPx(0))) };
}

const range = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];

const zoomFor = (sizeAtZoom0: number, roomPx: number): number =>
  sizeAtZoom0 > 0 ? Math.log2(Math.max(1, roomPx) / sizeAtZoom0) : Number.POSITIVE_INFINITY;

/** Starts counting degrees after the widest gap between neighbors, so that the points lie as close as they can. */
function inOnePiece(points: Point[]): Point[] {
  const lngs = points.map(({ lng }) => nearLng(lng, 0)).sort((a, b) => a - b);
  const gaps = lngs.map((lng, index) => (lngs[index + 1] ?? (lngs[0] ?? 0) + 360) - lng);
  const start = lngs[(gaps.indexOf(Math.max(...gaps)) + 1) % lngs.length] ?? 0;
  const turned = (lng: number) => ((((lng - start + ROUNDING_DEG) % 360) + 360) % 360) - ROUNDING_DEG;
  return points.map(({ lat, lng }) => ({ lat, lng: start + turned(lng) }));
}
