import type { PinList as Answer } from '@/domain/formats/json/pins';
import type { ClusterData, PinData, PinList } from '@/domain/map/base-map';
import type { Bounds, Point } from '@/domain/point';
import { wrapAround, wrapLng } from './wrap';

/** What a map shows: hospitals one by one, and those told as one. */
export type InView = { pins: PinData[]; clusters: ClusterData[]; total: number };

/** A view as Leaflet tells it; its longitudes may lie past ±180. */
export type View = Bounds & { zoom: number };

export const WORLD: View = { west: -180, south: -90, east: 180, north: 90, zoom: 3 };

/** Asks our own server for a view of a list. Longitudes in the answer are those nearest to `around`. */
export async function fetchInView(
  list: PinList,
  view: View,
  around: Point,
  signal: AbortSignal,
): Promise<InView> {
  const params = new URLSearchParams(list.query);
  params.set('bbox', boxOf(view).join(','));
  params.set('zoom', String(Math.round(view.zoom)));
  const answer = await fetch(`/api/v1/pins?${params}`, { signal });
  if (!answer.ok) throw new Error(`The pins could not be fetched: ${answer.status}`);
  const { total, pins, clusters }: Answer = await answer.json();
  return {
    total,
    pins: pins.map(({ slug, number, name, where, way, listing, phone, phones, office, ...point }) => ({
      slug,
      number,
      name,
      where,
      way,
      open: listing === 'reported',
      point: wrapAround(point, around),
      href: list.href.replace('{slug}', slug),
      phones,
      office,
    })),
    clusters: clusters.map(({ count, zoom, ...point }) => ({
      count,
      zoom,
      point: wrapAround(point, around),
    })),
  };
}

/** West, south, east, north as the server takes them. */
function boxOf({ west, south, east, north }: Bounds): number[] {
  const isWhole = east - west >= 360;
  return [
    isWhole ? -180 : wrapLng(west),
    Math.max(-90, south),
    isWhole ? 180 : wrapLng(east),
    Math.min(90, north),
  ];
}
