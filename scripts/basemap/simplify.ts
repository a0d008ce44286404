import type { Line, Position } from './geojson';

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
