import 'server-only';
import basemap from '@/data/map/basemap.json';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { BaseMap } from '@/domain/map/base-map';
import type { Place } from '@/domain/place/place';
import type { NamePoint } from '@/domain/place/weight';
import type { Unit } from '@/domain/search/criteria';
import { env } from '@/server/env';
import { loadCenter } from '@/server/listing/center-page';
import { loadFinder } from '@/server/search/finder';

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

type PictureContents = { found: FoundCenter[]; origin: Place | null; radiusKm: number | null; unit: Unit };

/** What the picture of a map shows: one listing if `slug` names one, else what the finder's list shows. */
export function pictureContents(
  slug: string | null,
  params: URLSearchParams,
  words: NamePoint,
): PictureContents {
  const listing = slug === null ? null : loadCenter(slug, params, words);
  if (listing?.outcome === 'found') {
    const { found, cameFrom } = listing.page;
    return {
      found: [found],
      origin: cameFrom?.origin ?? null,
      radiusKm: null,
      unit: cameFrom?.request.unit ?? 'mi',
    };
  }
  const { found, nearestAnyway, origin, criteria, request } = loadFinder(params, words);
  const shown = found.length > 0 ? found : nearestAnyway;
  return { found: shown, origin, radiusKm: criteria.radiusKm, unit: request.unit };
}
