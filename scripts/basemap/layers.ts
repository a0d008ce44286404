import { areaNames, countryNames, waterNames } from './area-names';
import { readBorders, readCensus } from './borders';
import { type Feature, type Line, type Position, type Tags, toWorld } from './lines';
import { places } from './places';
import { type CutFeature, geojsonvt, rivers } from './sources';
import { SHAPES, TILE_EXTENT, type TileFeature } from './vector-tile';

export type GeoBox = { west: number; south: number; east: number; north: number };

const box = (west: number, south: number, east: number, north: number): GeoBox => ({
  west,
  south,
  east,
  north,
});
const around = (lng: number, lat: number): GeoBox => box(lng - 1.5, lat - 1, lng + 1.5, lat + 1);

const WORLD = box(-180, -60, 180, 84);
const NORTH_AMERICA = box(-170, 14, -52, 60);
const EUROPE = box(-10, 42, 20, 61);

/** Where people look for a center: the states, the territories, and the listed hospitals abroad. */
const DETAILED: GeoBox[] = [
  box(-126, 24, -66, 50),
  box(-170, 53, -129, 71.5),
  box(-180, 50, -160, 56),
  box(172, 51, 180, 54),
  box(-161, 18.5, -154, 22.6),
  box(-68, 17.5, -64, 18.7),
  box(144.4, 13, 146.2, 15.5),
  box(-171.3, -14.8, -168, -13.9),
  around(5, 52.1),
  around(8.5, 47.4),
  around(10.7, 59.9),
];

/** Tiles are deeper where they are needed; elsewhere the map goes on with an enlarged tile of a lower zoom. */
const BOXES_BY_ZOOM = (zoom: number): GeoBox[] =>
  zoom <= 5 ? [WORLD] : zoom <= 7 ? [NORTH_AMERICA, EUROPE, ...DETAILED] : DETAILED;

/** Highest zoom that is in the file. Leaflet's zoom is one more, since it counts tiles of half the width. */
export const MAX_DATA_ZOOM = 9;

export const BOUNDS = WORLD;

/** Every tile of a zoom, each once, as `[x, y]`. */
export function tilesAt(zoom: number): [x: number, y: number][] {
  const tiles = new Map<string, [number, number]>();
  const size = 2 ** zoom;
  const index = (share: number): number => Math.min(size - 1, Math.max(0, Math.floor(share * size)));
  for (const { west, south, east, north } of BOXES_BY_ZOOM(zoom)) {
    const [left, top] = toWorld([west, north]);
    const [right, bottom] = toWorld([east, south]);
    for (let x = index(left); x <= index(right); x++) {
      for (let y = index(top); y <= index(bottom); y++) tiles.set(`${x}/${y}`, [x, y]);
    }
  }
  return [...tiles.values()];
}

/** Simplified to about a third of a pixel; one zoom deeper than the file, so that the deepest tiles are thinned too. */
const TOLERANCE = 3;
const INDEX_ZOOM = MAX_DATA_ZOOM + 2;
/** Lines run a little past the tile, so that their ends never show. Labels must not, or they would be there twice. */
export const LINE_BUFFER = 80;

type Cut = (z: number, x: number, y: number) => CutFeature[];
type Layer = { name: string; cut: Cut; keep: (tags: Tags, dataZoom: number) => boolean };

export function cutter(features: Feature[], buffer: number, tolerance = TOLERANCE): Cut {
  const options = {
    maxZoom: INDEX_ZOOM,
    indexMaxZoom: 0,
    indexMaxPoints: 0,
    tolerance,
    extent: TILE_EXTENT,
    buffer,
  };
  const index = geojsonvt({ type: 'FeatureCollection', features }, options);
  return (z, x, y) => index.getTile(z, x, y)?.features ?? [];
}

const always = (): boolean => true;
const from =
  (zoom: number) =>
  (_: Tags, dataZoom: number): boolean =>
    dataZoom >= zoom;

/** The deepest tiles are stretched on screen, so they carry every name; the others what their own zoom shows. */
const shownAt = ({ zoom, full }: Tags, dataZoom: number): boolean =>
  dataZoom === MAX_DATA_ZOOM || Math.min(Number(zoom), Number(full ?? zoom)) <= dataZoom + 1;
const stillShownAt = (tags: Tags, dataZoom: number): boolean =>
  shownAt(tags, dataZoom) && Number(tags.until ?? 99) > dataZoom;

/** Deepest class of river that is worth its bytes, by zoom of the data. */
const riverClassAt = (dataZoom: number): number =>
  dataZoom < 4 ? 1 : dataZoom < 5 ? 2 : dataZoom < 6 ? 3 : dataZoom < 8 ? 4 : 5;

export async function readLayers(): Promise<Layer[]> {
  const census = readCensus();
  const borders = await readBorders(census);
  const drawn = (name: string, features: Feature[], keep: Layer['keep']): Layer => ({
    name,
    cut: cutter(features, LINE_BUFFER),
    keep,
  });
  const named = (name: string, features: Feature[], keep: Layer['keep']): Layer => ({
    name,
    cut: cutter(features, 0),
    keep,
  });
  return [
    drawn('usa', borders.usa, always),
    drawn('rivers', await rivers('full'), (tags, zoom) => Number(tags.class) <= riverClassAt(zoom)),
    drawn('counties', borders.counties, from(7)),
    drawn('states', borders.states, from(2)),
    drawn('provinces', borders.provinces, ({ zoom }, dataZoom) => Number(zoom) <= dataZoom + 1),
    drawn('countries', borders.countries, always),
    named('places', places(), shownAt),
    named('areas', areaNames(census), (tags, zoom) => zoom <= 8 && shownAt(tags, zoom)),
    named('water_names', waterNames(), stillShownAt),
    named('country_names', countryNames(), stillShownAt),
  ];
}

export function tileLayer({ cut, keep }: Layer, z: number, x: number, y: number): TileFeature[] {
  return cut(z, x, y)
    .filter(({ tags }) => keep(tags, z))
    .map(({ type, geometry, tags }): TileFeature => {
      if (type === SHAPES.point) return { shape: type, parts: [geometry as [number, number][]], tags };
      const parts = (geometry as [number, number][][]).map(clean).filter((part) => part.length > 1);
      return { shape: type, parts, tags };
    })
    .filter(({ parts }) => parts.length > 0);
}

export type CutWater = { land: CutFeature[]; lakes: CutFeature[]; islands: CutFeature[] };

/**
 * One tile's water as at most two features: the sea is the whole tile with the land as holes, a lake has its islands
 * as holes. So nothing needs clipping against the coast: what lies under the water simply disappears.
 * Holes turn the other way round, and the painter fills by winding number.
 */
export function waterOf(
  { land, lakes, islands }: CutWater,
  buffer: number,
  leastArea: number,
): TileFeature[] {
  const rings = (features: CutFeature[], sign: 1 | -1): Line[] =>
    features
      .flatMap(({ geometry }) => geometry as Line[])
      .map(clean)
      .filter((ring) => Math.abs(area(ring)) >= leastArea)
      .map((ring) => (Math.sign(area(ring)) === sign ? ring : ring.reverse()));

  const sea = seaRings(rings(land, -1), buffer);
  const fresh = rings(lakes, 1);
  const water: TileFeature[] = [];
  if (sea.length > 0) water.push({ shape: SHAPES.polygon, parts: sea, tags: { kind: 'sea' } });
  if (fresh.length > 0) {
    water.push({ shape: SHAPES.polygon, parts: [...fresh, ...rings(islands, -1)], tags: { kind: 'lake' } });
  }
  return water;
}

function seaRings(land: Line[], buffer: number): Line[] {
  const [from, to] = [-buffer, TILE_EXTENT + buffer];
  const tile: Line = [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ];
  const whole = area(tile);
  const isAllLand = land.some((ring) => Math.abs(area(ring)) >= whole - 1);
  return isAllLand ? [] : [tile, ...land];
}

/** Rounding to the tile's grid leaves the same point twice; a ring without extent becomes empty. */
export function clean(line: Line): Line {
  return line.filter(([x, y], index) => {
    const before = line[index - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}

/** Positive when the ring runs clockwise on the screen (y down). */
export function area(ring: Line): number {
  let sum = 0;
  let before: Position | undefined = ring.at(-1);
  for (const here of ring) {
    if (before) sum += before[0] * here[1] - here[0] * before[1];
    before = here;
  }
  return sum / 2;
}
