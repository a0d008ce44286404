import type { Line, Position } from './geojson';
import { fromWorld, toWorld, worldPx } from './mercator';

export type AreaLabel = {
  at: Position /** share of the world's width that is free for the name */;
  width: number;
};

const ROWS = 60;
/** The name has height too: the room is measured this much above and below its line, as a share of the area's height. */
const HALF_HEIGHT = 0.07;

/** The widest level stretch inside an outline, and the middle of it. */
export function widestRow(outline: Line): AreaLabel {
  const ring = outline.map(toWorld);
  const ys = ring.map(([, y]) => y);
  const top = Math.min(...ys);
  const height = Math.max(...ys) - top;
  const middle = top + height / 2;
  let best: { x: number; y: number; width: number; score: number } | undefined;
  for (let row = 1; row < ROWS; row++) {
    const y = top + (height * row) / ROWS;
    for (const [left, right] of stretches(ring, y)) {
      const room = [y - HALF_HEIGHT * height, y + HALF_HEIGHT * height].map((other) =>
        stretches(ring, other).find(([from, to]) => from < (left + right) / 2 && to > (left + right) / 2),
      );
      const from = Math.max(left, ...room.map((stretch) => stretch?.[0] ?? right));
      const to = Math.min(right, ...room.map((stretch) => stretch?.[1] ?? left));
      const score = (to - from) * (1 - Math.abs(y - middle) / height);
      if (to > from && (!best || score > best.score))
        best = { x: (from + to) / 2, y, width: to - from, score };
    }
  }
  if (!best) return { at: fromWorld(ring[0] ?? [0, 0]), width: 0 };
  return { at: fromWorld([best.x, best.y]), width: best.width };
}

/** Where a level line at `y` lies inside the ring, from left to right. */
function stretches(ring: Line, y: number): [from: number, to: number][] {
  const crossings: number[] = [];
  let before = ring.at(-1);
  for (const here of ring) {
    if (before && here[1] > y !== before[1] > y) {
      crossings.push(before[0] + ((y - before[1]) / (here[1] - before[1])) * (here[0] - before[0]));
    }
    before = here;
  }
  crossings.sort((a, b) => a - b);
  return crossings.flatMap((from, index): [number, number][] => {
    const to = crossings[index + 1];
    return index % 2 === 0 && to !== undefined ? [[from, to]] : [];
  });
}

const SPACED_CAPITAL_PX = 11.5;

/** The first Leaflet zoom at which a spaced, uppercase name fits into the width; `slack` < 1 lets it stick out. */
export function zoomThatFits(name: string, width: number, slack: number): number {
  const needed = name.length * SPACED_CAPITAL_PX * slack;
  for (let zoom = 2; zoom < 12; zoom++) if (width * worldPx(zoom) >= needed) return zoom;
  return 12;
}
