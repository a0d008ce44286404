import type { Line, Position } from './geojson';

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
