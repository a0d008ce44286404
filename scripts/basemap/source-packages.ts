import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Feature, Geometry, Position, Tags, Topology, TopologyObject } from './lines';

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
