import { type Feature, feature, type Geometry, type Line, lines, type Position } from './geojson';
import { readProvinceBorders } from './gshhg';
import { isInside } from './inside';
import { smoothTopology } from './smooth';
import { readTopology, type Topology, topojson } from './source-packages';
import { stitch } from './stitch';
import { usaArea } from './usa-area';

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
      topojson.mesh(
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
    states: [feature(topojson.mesh(census, states, (a, b) => a !== b))],
    counties: [
      feature(topojson.mesh(census, counties, (a, b) => a !== b && stateOf(a.id) === stateOf(b.id))),
    ],
    provinces: await provinceBorders(world),
    countries: [feature(topojson.mesh(world, countries, (a, b) => a !== b))],
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
  const found = country && topojson.feature(world, country);
  if (!found || !('geometry' in found) || found.geometry.type !== 'MultiPolygon') return [];
  return found.geometry.coordinates;
}
