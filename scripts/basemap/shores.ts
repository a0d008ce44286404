import { type Feature, type Line, lines, polygon } from './geojson';
import { type Detail, readRivers, readShores } from './gshhg';
import { stitch, unwrap } from './stitch';

export type Shores = { land: Feature[]; lakes: Feature[]; islands: Feature[] };

/** Land as whole outlines; lakes and the islands in them apart, since only the painter has to combine them. */
export async function shores(detail: Detail, minAreaKm2: number): Promise<Shores> {
  const segments = await readShores(detail, minAreaKm2);
  const outlines = (level: number): Feature[] =>
    stitch(segments.filter((segment) => segment.level === level).map((segment) => segment.line)).rings.map(
      (ring) => polygon([closeOverPole(unwrap(ring))]),
    );
  return { land: outlines(1), lakes: outlines(2), islands: outlines(3) };
}

/** Antarctica goes once around the globe; without this its "ring" ends 360° from where it began. */
function closeOverPole(ring: Line): Line {
  const [start, end] = [ring[0], ring.at(-1)];
  if (!start || !end) return ring;
  if (Math.abs(end[0] - start[0]) < 1) return [...ring.slice(0, -1), start];
  return [...ring, [end[0], -89], [start[0], -89], start];
}

export const RIVER_CLASSES = { main: 2, large: 3, medium: 4, small: 5 } as const;

/** Rivers that carry water all year, longest class first; tag `class` is one of `RIVER_CLASSES`. */
export async function rivers(detail: Detail): Promise<Feature[]> {
  const segments = await readRivers(detail);
  return Object.values(RIVER_CLASSES).map((level) => {
    const ofClass = segments.filter((segment) => Math.max(RIVER_CLASSES.main, segment.level) === level);
    const { rings, open } = stitch(ofClass.map((segment) => segment.line));
    return lines([...rings, ...open].map(unwrap), { class: level });
  });
}
