import type { Line, Position } from './lines';
import type { CutFeature } from './source-packages';
import { SHAPES, TILE_EXTENT, type TileFeature } from './vector-tile';

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
