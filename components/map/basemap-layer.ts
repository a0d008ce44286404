import { type Bbox, Labelers, leafletLayer } from 'protomaps-leaflet';
import type { Locale } from '@/domain/locale';
import type { Point } from '@/domain/point';
import { basemapLabelRules } from './basemap-labels';
import { basemapPaintRules } from './basemap-style';
import { L } from './leaflet-global';
import { MAP_MAX_ZOOM } from './limits';
import type { MapPalette } from './map-palette';
import { overzoomViews } from './overzoom-source';

/** Something on the map that names give way to; the box is in CSS pixels from its point, y down. */
export type MapObstacle = {
  point: Point;
  boxPx: { left: number; top: number; right: number; bottom: number };
};

export type BasemapOptions = {
  url: string;
  palette: MapPalette;
  maxDataZoom: number;
  attribution: string;
  lang: Locale;
  obstacles?: MapObstacle[];
};

export type BasemapChange = { palette?: MapPalette; obstacles?: MapObstacle[] };

export type BasemapLayer = L.GridLayer & {
  /** Draws again with other colors, or with names out of the way of other pins. */
  update(change: BasemapChange): void;
};

/** The library remembers the names of 16 data tiles, too few for a large screen: at its edge names would vanish. */
const LABELED_TILES = 96;
const FACES = ['500', '600', 'italic 450'];

/** Leaflet layer of our own map. Client only: it needs `window` and a canvas. */
export function createBasemapLayer({
  url,
  maxDataZoom,
  attribution,
  lang,
  ...rest
}: BasemapOptions): BasemapLayer {
  let { palette, obstacles = [] } = rest;
  const fonts = FACES.map((face) => document.fonts.load(`${face} 14px ${palette.font}`));
  const layer = leafletLayer({
    url,
    attribution,
    lang,
    maxZoom: MAP_MAX_ZOOM,
    // A face that is not on this device is no reason to stop: the next in the list is drawn.
    tasks: fonts.map((font) =>
      font.catch(() => []).then((value) => ({ status: 'fulfilled', value, reason: new Error() })),
    ),
  });
  if (!(layer instanceof L.GridLayer))
    throw new TypeError('protomaps-leaflet made a layer of another Leaflet');
  layer.views = overzoomViews(url, maxDataZoom);

  const style = (): void => {
    layer.backgroundColor = palette.neighbor;
    layer.paintRules = basemapPaintRules(palette);
    layer.labelRules = basemapLabelRules(palette, lang, (box, zoom) => isTaken(obstacles, box, zoom));
    layer.labelers = new Labelers(layer.scratch, layer.labelRules, LABELED_TILES, layer.onTilesInvalidated);
  };
  style();
  return Object.assign(layer, {
    update(change: BasemapChange) {
      palette = change.palette ?? palette;
      obstacles = change.obstacles ?? obstacles;
      style();
      layer.rerenderTiles();
    },
  });
}

function isTaken(obstacles: MapObstacle[], box: Bbox, zoom: number): boolean {
  return obstacles.some(({ point, boxPx }) => {
    const { x, y } = L.CRS.EPSG3857.latLngToPoint(L.latLng(point.lat, point.lng), zoom);
    return (
      box.minX < x + boxPx.right &&
      box.maxX > x + boxPx.left &&
      box.minY < y + boxPx.bottom &&
      box.maxY > y + boxPx.top
    );
  });
}
