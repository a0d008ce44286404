import 'server-only';
import basemap from '@/data/map/basemap.json';
import type { Cluster } from '@/db/search/clusters';
import { findPins } from '@/db/search/pins';
import type { Center } from '@/domain/listing/center';
import type { BaseMap } from '@/domain/map/base-map';
import { fitViewport } from '@/domain/map/fit-viewport';
import { homePoints } from '@/domain/map/home-view';
import { PINS_MAX } from '@/domain/map/pins';
import type { Place } from '@/domain/place/place';
import type { NamePoint } from '@/domain/place/weight';
import type { Unit } from '@/domain/search/criteria';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { loadCenter } from '@/server/listing/center-page';
import { loadFinder } from '@/server/search/finder';
import { today } from '@/server/today';

/** The deepest zoom of the street maps that operators usually bring. */
const OPERATOR_DATA_ZOOM = 15;

/** The map that pages draw: ours, unless the operator set another. */
export function baseMap(): BaseMap {
  const { MAP_PMTILES_URL, MAP_TILES_URL, MAP_ATTRIBUTION } = env();
  const operators = { attribution: MAP_ATTRIBUTION ?? '', maxDataZoom: OPERATOR_DATA_ZOOM };
  if (MAP_TILES_URL) return { kind: 'raster', url: MAP_TILES_URL, ...operators };
  if (MAP_PMTILES_URL) return { kind: 'vector', url: MAP_PMTILES_URL, ...operators };
  return {
    kind: 'own',
    url: `/basemap/${basemap.file}`,
    attribution: basemap.attribution,
    maxDataZoom: basemap.maxDataZoom,
  };
}

/** In CSS pixels. */
const SIZES = { wide: { width: 800, height: 560 }, high: { width: 400, height: 380 } };

/** `shape=high`: for a narrow screen. */
export const pictureSize = (shape: string | null) => SIZES[shape === 'high' ? 'high' : 'wide'];

type PictureContents = {
  /** With their numbers in the list. */
  pins: { center: Center; number: number }[];
  clusters: Cluster[];
  origin: Place | null;
  radiusKm: number | null;
  unit: Unit;
};

const WORLD = { west: -180, south: -90, east: 180, north: 90 };
/** As deep as a picture is drawn. */
const ZOOM_MAX = 6;

/**
 * What the picture of a map shows: one listing if `slug` names one, else the finder's list. Of a list that is measured
 * from somewhere and too long to be drawn one by one: the page's part of it.
 */
export function pictureContents(
  slug: string | null,
  params: URLSearchParams,
  words: NamePoint,
  size = SIZES.wide,
): PictureContents {
  const listing = slug === null ? null : loadCenter(slug, params, words);
  if (listing?.outcome === 'found') {
    const { found, cameFrom } = listing.page;
    return {
      pins: [{ center: found.center, number: 1 }],
      clusters: [],
      origin: cameFrom?.origin ?? null,
      radiusKm: null,
      unit: cameFrom?.request.unit ?? 'mi',
    };
  }
  const view = loadFinder(params, words);
  const { found, nearestAnyway, origin, criteria, request, total, part } = view;
  const shown = found.length > 0 ? found : nearestAnyway;
  const around = { origin, radiusKm: criteria.radiusKm, unit: request.unit };
  if (total <= shown.length || (origin && total > PINS_MAX)) {
    const pins = shown.map(({ center }, index) => ({ center, number: part.offset + index + 1 }));
    return { pins, clusters: [], ...around };
  }
  const pinsAt = (zoom: number) => findPins(db(), criteria, { bounds: WORLD, zoom }, today());
  const finest = pinsAt(ZOOM_MAX);
  if (finest.clusters.length === 0) return { ...finest, ...around };
  const spots = [
    ...finest.pins.map(({ center }) => center.location),
    ...finest.clusters.map(({ point }) => point),
  ];
  const { zoom } = fitViewport(origin ? spots : homePoints(spots), {
    ...size,
    paddingPx: 0,
    maxZoom: ZOOM_MAX,
  });
  return { ...pinsAt(Math.floor(zoom)), ...around };
}
