import type { Line, Position } from './geojson';
import type { Topology } from './source-packages';

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
