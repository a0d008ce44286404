import type { Spot } from './web-mercator';

export type SpotBox = { left: number; top: number; right: number; bottom: number };

type Edge = { isInside: (spot: Spot) => boolean; cross: (a: Spot, b: Spot) => Spot };

const edgesOf = ({ left, top, right, bottom }: SpotBox): Edge[] => [
  { isInside: ({ x }) => x >= left, cross: (a, b) => atX(a, b, left) },
  { isInside: ({ x }) => x <= right, cross: (a, b) => atX(a, b, right) },
  { isInside: ({ y }) => y >= top, cross: (a, b) => atY(a, b, top) },
  { isInside: ({ y }) => y <= bottom, cross: (a, b) => atY(a, b, bottom) },
];

const atX = (a: Spot, b: Spot, x: number): Spot => ({ x, y: a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x) });
const atY = (a: Spot, b: Spot, y: number): Spot => ({ x: a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y), y });

/** The part of a ring inside a box (Sutherland and Hodgman 1974); pieces stay joined along the box's edge. */
export function clipRing(ring: Spot[], box: SpotBox): Spot[] {
  return edgesOf(box).reduce((spots, { isInside, cross }) => {
    const kept: Spot[] = [];
    let before = spots.at(-1);
    for (const here of spots) {
      if (before && isInside(before) !== isInside(here)) kept.push(cross(before, here));
      if (isInside(here)) kept.push(here);
      before = here;
    }
    return kept;
  }, ring);
}

/** The runs of a line that come near a box; not cut exactly, the picture's own edge does that. */
export function clipLine(line: Spot[], { left, top, right, bottom }: SpotBox): Spot[][] {
  const runs: Spot[][] = [];
  let run: Spot[] = [];
  let before: Spot | undefined;
  for (const here of line) {
    const misses =
      before &&
      (Math.max(before.x, here.x) < left ||
        Math.min(before.x, here.x) > right ||
        Math.max(before.y, here.y) < top ||
        Math.min(before.y, here.y) > bottom);
    if (misses) run = [];
    else if (before) {
      if (run.length === 0) {
        run.push(before);
        runs.push(run);
      }
      run.push(here);
    }
    before = here;
  }
  return runs;
}
