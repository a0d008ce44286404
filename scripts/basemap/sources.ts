import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  type Feature,
  type Geometry,
  type Line,
  lines,
  type Position,
  polygon,
  stitch,
  type Tags,
  type Topology,
  type TopologyObject,
  unwrap,
} from './lines';

const folder = new URL('../sources/', import.meta.url);
const require = createRequire(new URL('package.json', folder));

type TopojsonClient = {
  feature(topology: Topology, object: TopologyObject): Feature | { features: (Feature & { id?: string })[] };
  mesh(
    topology: Topology,
    object: TopologyObject,
    filter: (a: TopologyObject, b: TopologyObject) => boolean,
  ): Geometry;
};

/** A feature cut to one tile, as geojson-vt returns it. */
export type CutFeature = { type: 1 | 2 | 3; geometry: Position[] | Position[][]; tags: Tags };
type Geojsonvt = (
  data: { type: 'FeatureCollection'; features: Feature[] },
  options: Record<string, number>,
) => { getTile(z: number, x: number, y: number): { features: CutFeature[] } | null };

// Read when they are used: tests of what stands beside their use run without scripts/sources.
export const topojson = (): TopojsonClient => require('topojson-client');
export const geojsonvt: Geojsonvt = (data, options) => require('geojson-vt').default(data, options);

const pathOf = (file: string): string => fileURLToPath(new URL(`node_modules/${file}`, folder));

export const readTopology = (file: string): Topology => JSON.parse(readFileSync(pathOf(file), 'utf8'));

export const readTable = (file: string): string[][] =>
  readFileSync(pathOf(file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));

export type Segment = { level: number; line: Line };

/** `high` is about 200 m, `full` about 100 m between points. */
export type ShoreDetail = 'low' | 'high' | 'full';

const DETAIL_FLAG: Record<ShoreDetail, string> = { low: '-Dl', high: '-Dh', full: '-Df' };
const INSTALL = 'Install the water data first: apt-get install --no-install-recommends gmt gmt-gshhg-full';

/** Level 1 is the sea shore, 2 a lake, 3 an island in a lake. `minAreaKm2` drops specks before they are parsed. */
export const readShores = (detail: ShoreDetail, minAreaKm2: number): Promise<Segment[]> =>
  readSegments([DETAIL_FLAG[detail], `-A${minAreaKm2}/0/3`, '-W1', '-W2', '-W3']);

/** Level 0–1 are rivers wide enough for two banks, 2–4 permanent, 5 small, 6–8 dry for part of the year, 9–10 canals. */
export const readRivers = (detail: ShoreDetail): Promise<Segment[]> =>
  readSegments([DETAIL_FLAG[detail], '-Ia']);

/** Borders of states and provinces within the Americas. */
export const readProvinceBorders = (): Promise<Segment[]> => readSegments(['-Dh', '-N2']);

async function readSegments(what: string[]): Promise<Segment[]> {
  const gmt = spawn('gmt', ['pscoast', '-Rg', '-M', ...what], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    gmt.on('error', () => reject(new Error(INSTALL)));
    gmt.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`gmt ended with ${code}. ${INSTALL}`)),
    );
  });
  const [segments] = await Promise.all([parseSegments(createInterface({ input: gmt.stdout })), ended]);
  return segments;
}

/** Reads GMT's multi-segment text: `> … Level 2` opens a segment, then one `lng<tab>lat` a line, lng from 0 to 360. */
export async function parseSegments(text: AsyncIterable<string> | Iterable<string>): Promise<Segment[]> {
  const segments: Segment[] = [];
  let line: Line = [];
  for await (const row of text) {
    if (row.startsWith('>')) {
      line = [];
      segments.push({ level: Number(row.slice(row.lastIndexOf(' '))), line });
    } else if (row !== '' && !row.startsWith('#')) {
      const tab = row.indexOf('\t');
      const lng = Number(row.slice(0, tab));
      line.push([lng > 180 ? lng - 360 : lng, Number(row.slice(tab + 1))]);
    }
  }
  return segments.filter((segment) => segment.line.length > 1);
}

export type Shores = { land: Feature[]; lakes: Feature[]; islands: Feature[] };

/** Land as whole outlines; lakes and the islands in them apart, since only the painter has to combine them. */
export async function shores(detail: ShoreDetail, minAreaKm2: number): Promise<Shores> {
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
export async function rivers(detail: ShoreDetail): Promise<Feature[]> {
  const segments = await readRivers(detail);
  return Object.values(RIVER_CLASSES).map((level) => {
    const ofClass = segments.filter((segment) => Math.max(RIVER_CLASSES.main, segment.level) === level);
    const { rings, open } = stitch(ofClass.map((segment) => segment.line));
    return lines([...rings, ...open].map(unwrap), { class: level });
  });
}
