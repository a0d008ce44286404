import type { Line, Position } from './geojson';

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
