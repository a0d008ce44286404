import { leafletLayer } from 'protomaps-leaflet';
import { L } from './leaflet-global';
import { overzoomViews } from './overzoom-source';

/** A map that the operator of a deployment brings along: picture tiles, or a PMTiles file in Protomaps' schema. */
export type OperatorMap = {
  kind: 'vector' | 'raster';
  url: string;
  attribution: string;
  dark: boolean;
  lang: string;
};

const STREET_ZOOM = 18;
/** The deepest that Protomaps makes; a file that ends sooner is enlarged from there. */
const VECTOR_DATA_ZOOM = 15;

/** Vector files are drawn in the library's own light or dark look. Client only. */
export function createOperatorLayer({ kind, url, attribution, dark, lang }: OperatorMap): L.GridLayer {
  const options = { attribution, maxZoom: STREET_ZOOM };
  if (kind === 'raster') return L.tileLayer(url, options);
  const flavor = dark ? 'dark' : 'light';
  const layer = leafletLayer({ ...options, url, flavor, lang, maxDataZoom: VECTOR_DATA_ZOOM });
  if (!(layer instanceof L.GridLayer))
    throw new TypeError('protomaps-leaflet made a layer of another Leaflet');
  layer.views = overzoomViews(url, VECTOR_DATA_ZOOM);
  return layer;
}
