import {
  type Feature,
  feature,
  type Geometry,
  isInside,
  type Line,
  lines,
  type Position,
  polygon,
  smoothTopology,
  stitch,
  type Topology,
} from './lines';
import { readProvinceBorders, readTopology, topojson } from './sources';

const USA = '840';
const CANADA = '124';
const MEXICO = '484';

export type Borders = Record<'usa' | 'states' | 'counties' | 'provinces' | 'countries', Feature[]>;

export async function readBorders(census: Topology): Promise<Borders> {
  const world = readTopology('world-atlas/countries-10m.json');
  const { states, counties } = census.objects;
  const { countries } = world.objects;
  if (!states || !counties || !countries) throw new Error('the atlases have changed their object names');

  const shared = (one: string, other: string): Line[] =>
    linesOf(
      topojson().mesh(
        world,
        countries,
        (a, b) => a !== b && [a, b].every((it) => [one, other].includes(String(it.id))),
      ),
    );
  const [north, alaska] = shared(USA, CANADA);
  const [south] = shared(USA, MEXICO);
  if (!north || !alaska || !south) throw new Error('world-atlas has changed the order of its borders');

  return {
    usa: usaArea({ north, alaska, south }),
    states: [feature(topojson().mesh(census, states, (a, b) => a !== b))],
    counties: [
      feature(topojson().mesh(census, counties, (a, b) => a !== b && stateOf(a.id) === stateOf(b.id))),
    ],
    provinces: await provinceBorders(world),
    countries: [feature(topojson().mesh(world, countries, (a, b) => a !== b))],
  };
}

export const readCensus = (): Topology => smoothTopology(readTopology('us-atlas/counties-10m.json'));

const stateOf = (countyCode: string | undefined): string => String(countyCode).slice(0, 2);

const linesOf = (geometry: Geometry): Line[] =>
  geometry.type === 'MultiLineString' ? geometry.coordinates : [];

/** GSHHG has them for all of the Americas; ours come from the Census, so only Canada's and Mexico's are kept. */
async function provinceBorders(world: Topology): Promise<Feature[]> {
  const segments = await readProvinceBorders();
  return [CANADA, MEXICO].map((id) => {
    const outlines = polygonsOf(world, id);
    const isWithin = (position: Position): boolean => outlines.some((rings) => isInside(position, rings));
    const own = segments.filter(({ line }) => isWithin(line[Math.floor(line.length / 2)] ?? [0, 0]));
    const { rings, open } = stitch(own.map((segment) => segment.line));
    return lines([...rings, ...open], { zoom: id === CANADA ? 4 : 6 });
  });
}

function polygonsOf(world: Topology, id: string): Line[][] {
  const country = world.objects.countries?.geometries?.find((it) => String(it.id) === id);
  const found = country && topojson().feature(world, country);
  if (!found || !('geometry' in found) || found.geometry.type !== 'MultiPolygon') return [];
  return found.geometry.coordinates;
}

/**
 * The land of the United States is tinted by laying this area under the water. On land its edge is the border itself;
 * at sea it only has to stay clear of other countries' coasts, so those points are drawn by hand, not surveyed.
 */
export function usaArea(borders: { north: Line; alaska: Line; south: Line }): Feature[] {
  const { north, alaska, south } = borders;
  return [
    polygon([ring([...north, ...ATLANTIC_AND_GULF, ...south, ...PACIFIC])]),
    polygon([ring([...alaska, ...AROUND_ALASKA])]),
    ...ISLANDS.map((outline) => polygon([ring(outline)])),
  ];
}

const ring = (line: Line): Line => [...line, line[0] ?? [0, 0]];

/** From the mouth of the St. Croix River around Florida to the mouth of the Rio Grande. */
const ATLANTIC_AND_GULF: Line = [
  [-67.11, 45.11],
  [-67.03, 45.0],
  [-66.965, 44.92],
  [-66.98, 44.86],
  [-66.955, 44.8],
  [-67.0, 44.7],
  [-67.0, 44.3],
  [-68.5, 41.0],
  [-74.0, 35.0],
  [-79.5, 30.0],
  [-79.6, 25.3],
  [-80.5, 24.2],
  [-84.0, 24.0],
  [-96.0, 25.9],
];

/** From the beach at Tijuana to the Strait of Georgia. */
const PACIFIC: Line = [
  [-117.4, 32.5],
  [-122.0, 32.0],
  [-126.5, 40.0],
  [-126.0, 48.45],
  [-124.73, 48.49],
  [-124.0, 48.29],
  [-123.54, 48.22],
  [-123.16, 48.42],
  [-123.25, 48.69],
  [-123.01, 48.77],
  [-123.32, 49.0],
];

/** From the head of Portland Canal around the Aleutians to the Beaufort Sea; west of 180° the degrees go on. */
const AROUND_ALASKA: Line = [
  [-130.13, 55.75],
  [-129.98, 55.3],
  [-130.15, 55.05],
  [-130.3, 54.9],
  [-130.63, 54.74],
  [-132.7, 54.6],
  [-135.0, 54.4],
  [-142.0, 58.0],
  [-158.0, 53.0],
  [-178.0, 50.5],
  [-189.0, 51.5],
  [-189.0, 54.0],
  [-175.0, 61.5],
  [-173.0, 64.0],
  [-168.97, 65.6],
  [-168.97, 72.0],
  [-141.0, 71.0],
];

const box = (west: number, south: number, east: number, north: number): Line => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

const ISLANDS: Line[] = [
  box(-179, 18, -154, 29),
  box(144, 13, 146.5, 21),
  box(-171.2, -15, -168, -10.9),
  [
    [-68.2, 17.4],
    [-64.3, 17.4],
    [-64.6, 18.28],
    [-64.85, 18.4],
    [-65.1, 18.55],
    [-65.3, 18.8],
    [-68.2, 18.8],
  ],
];
