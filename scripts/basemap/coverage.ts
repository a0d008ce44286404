import { toWorld } from './mercator';

export type Box = { west: number; south: number; east: number; north: number };

const box = (west: number, south: number, east: number, north: number): Box => ({ west, south, east, north });
const around = (lng: number, lat: number): Box => box(lng - 1.5, lat - 1, lng + 1.5, lat + 1);

const WORLD = box(-180, -60, 180, 84);
const NORTH_AMERICA = box(-170, 14, -52, 60);
const EUROPE = box(-10, 42, 20, 61);

/** Where people look for a center: the states, the territories, and the listed hospitals abroad. */
const DETAILED: Box[] = [
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
const BOXES_BY_ZOOM = (zoom: number): Box[] =>
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
