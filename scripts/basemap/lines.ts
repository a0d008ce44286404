/** GeoJSON as the build needs it: pairs are `[lng, lat]`, and a line may run past 180° to stay in one piece. */
export type Position = [lng: number, lat: number];
export type Line = Position[];

export type Tags = Record<string, string | number>;

export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Line }
  | { type: 'MultiLineString'; coordinates: Line[] }
  | { type: 'Polygon'; coordinates: Line[] }
  | { type: 'MultiPolygon'; coordinates: Line[][] };

export type Feature = { type: 'Feature'; geometry: Geometry; properties: Tags };

/** TopoJSON: shared borders, kept once. */
export type Topology = {
  arcs: Line[];
  transform?: { scale: Position; translate: Position };
  objects: Record<string, TopologyObject>;
};
export type TopologyObject = { type: string; id?: string; geometries?: TopologyObject[]; properties?: Tags };

export const feature = (geometry: Geometry, properties: Tags = {}): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

export const point = (lng: number, lat: number, properties: Tags): Feature =>
  feature({ type: 'Point', coordinates: [lng, lat] }, properties);

export const polygon = (rings: Line[], properties: Tags = {}): Feature =>
  feature({ type: 'Polygon', coordinates: rings }, properties);

export const lines = (coordinates: Line[], properties: Tags = {}): Feature =>
  feature({ type: 'MultiLineString', coordinates }, properties);

/** Web Mercator, the whole world from 0 to 1 in both directions, y pointing south. */
export function toWorld([lng, lat]: Position): Position {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

export function fromWorld([x, y]: Position): Position {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** Width of the world in CSS pixels, as Leaflet counts zooms. */
export const worldPx = (zoom: number): number => 256 * 2 ** zoom;

/** Even-odd test of a position against a polygon's rings (outline first, then holes). */
export function isInside([x, y]: Position, rings: Line[]): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const here of ring) {
      if (before && here[1] > y !== before[1] > y) {
        const crossing = before[0] + ((y - before[1]) / (here[1] - before[1])) * (here[0] - before[0]);
        if (x < crossing) inside = !inside;
      }
      before = here;
    }
  }
  return inside;
}

/**
 * Leaves out corners that lie nearer to the line than the tolerance at their place (Douglas and Peucker 1973). Ends
 * stay.
 */
export function simplify(line: Line, toleranceAt: (position: Position) => number): Line {
  const kept = new Set([0, line.length - 1]);
  const open: [from: number, to: number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const farthest = farthestCorner(line, from, to, toleranceAt);
    if (farthest.excess <= 1) continue;
    kept.add(farthest.index);
    open.push([from, farthest.index], [farthest.index, to]);
  }
  return line.filter((_, index) => kept.has(index));
}

function farthestCorner(line: Line, from: number, to: number, toleranceAt: (position: Position) => number) {
  let best = { index: from, excess: 0 };
  const [start, end] = [line[from], line[to]];
  if (!start || !end) return best;
  for (let index = from + 1; index < to; index++) {
    const here = line[index];
    const excess = here ? distanceToSegment(here, start, end) / toleranceAt(here) : 0;
    if (excess > best.excess) best = { index, excess };
  }
  return best;
}

function distanceToSegment([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/**
 * One round of corner cutting (Chaikin 1974). The ends stay where they are, so lines that shared an end still meet;
 * so does the corner between two long straights, which a surveyor drew.
 */
export function cutCorners(line: Line): Line {
  if (line.length < 3) return line;
  const between = (a: Position, b: Position): Position => [
    a[0] * 0.75 + b[0] * 0.25,
    a[1] * 0.75 + b[1] * 0.25,
  ];
  const smooth: Line = [];
  for (const [index, here] of line.entries()) {
    const before = line[index - 1];
    const after = line[index + 1];
    if (!before || !after || (isLong(here, before) && isLong(here, after))) smooth.push(here);
    else smooth.push(between(here, before), between(here, after));
  }
  return smooth;
}

/** Four steps of the atlas's grid: anything shorter may be a stair. */
const LONG_DEGREES = 0.015;
const isLong = (a: Position, b: Position): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) > LONG_DEGREES;

/**
 * us-atlas rounds to about 300 m, which shows as stairs from zoom 9 on. Every shared arc is smoothed once, so
 * neighbors keep a common border without gaps.
 */
export function smoothTopology({ arcs, transform, ...topology }: Topology): Topology {
  if (!transform) return { ...topology, arcs };
  const { scale, translate } = transform;
  const decode = (arc: Line): Line => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  };
  return { ...topology, arcs: arcs.map((arc) => cutCorners(cutCorners(decode(arc)))) };
}

export type Stitched = { rings: Line[]; open: Line[] };

/** 1e-4° is 11 m: far below the data's own error, far above its rounding. */
const STEPS_PER_DEGREE = 1e4;

const placeOf = ([lng, lat]: Position): string => {
  const x = Math.abs(lng) > 179.9999 ? 180 : lng;
  return `${Math.round(x * STEPS_PER_DEGREE)},${Math.round(lat * STEPS_PER_DEGREE)}`;
};

const first = (line: Line): Position => line[0] as Position;
const last = (line: Line): Position => line[line.length - 1] as Position;

/**
 * GSHHG comes cut along a grid. Joins each piece to the one that starts where it ends, until the way back to the
 * start is found (a ring) or nothing follows (left open).
 */
export function stitch(pieces: Line[]): Stitched {
  const byStart = new Map<string, Line[]>();
  for (const piece of pieces) {
    const key = placeOf(first(piece));
    byStart.set(key, [...(byStart.get(key) ?? []), piece]);
  }
  const used = new Set<Line>();
  const result: Stitched = { rings: [], open: [] };
  for (const piece of pieces) {
    if (used.has(piece)) continue;
    const joined = follow(piece, byStart, used);
    const closed = joined.length > 3 && placeOf(first(joined)) === placeOf(last(joined));
    (closed ? result.rings : result.open).push(joined);
  }
  return result;
}

function follow(start: Line, byStart: Map<string, Line[]>, used: Set<Line>): Line {
  const home = placeOf(first(start));
  const joined: Line = [];
  let piece: Line | undefined = start;
  while (piece) {
    used.add(piece);
    for (const position of joined.length ? piece.slice(1) : piece) joined.push(position);
    const here = placeOf(last(joined));
    if (here === home) break;
    piece = byStart.get(here)?.find((candidate) => !used.has(candidate));
  }
  return joined;
}

/** Keeps a line in one piece across the date line by letting its longitudes run past ±180. */
export function unwrap(line: Line): Line {
  let shift = 0;
  let before: number | undefined;
  return line.map(([lng, lat]) => {
    if (before !== undefined && lng + shift - before > 180) shift -= 360;
    else if (before !== undefined && lng + shift - before < -180) shift += 360;
    before = lng + shift;
    return [before, lat];
  });
}
