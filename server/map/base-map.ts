import 'server-only';
import basemap from '@/data/map/basemap.json';
import type { BaseMap } from '@/domain/map/base-map';
import { env } from '@/server/env';

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
