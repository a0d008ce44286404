import { type Outline, outlineSchema } from '@/domain/map/outline';
import { areaNames } from './area-names';
import { type Borders, readBorders, readCensus } from './borders';
import type { GeoBox } from './layers';
import { type Feature, type Line, type Position, simplify } from './lines';
import { places } from './places';
import { shores } from './sources';

const STEPS_PER_DEGREE = 50;
/** About 2 km where the map is most used, 15 km elsewhere. */
const NEAR_DEGREES = 0.03;
const FAR_DEGREES = 0.3;
const LEAST_ISLAND_DEGREES = 0.25;
const LEAST_LAKE_DEGREES = 0.8;
const LAST_TOWN_ZOOM = 6;

/** The whole map once more, small enough to be read by the server for every picture it draws. */
export async function buildOutline(): Promise<Outline> {
  const census = readCensus();
  const borders: Borders = await readBorders(census);
  const { land, lakes } = await shores('low', 80);
  const steps = ([lng, lat]: Position): Position => [
    Math.round(lng * STEPS_PER_DEGREE),
    Math.round(lat * STEPS_PER_DEGREE),
  ];
  const names = (
    features: Feature[],
    text: (tags: Feature['properties']) => string,
    zoom: string,
  ): Outline['towns'] =>
    features.flatMap(({ geometry, properties }): Outline['towns'] => {
      if (geometry.type !== 'Point') return [];
      const [lng, lat] = steps(geometry.coordinates);
      return [[text(properties), lng, lat, Number(properties[zoom])]];
    });
  const towns = places().filter(({ geometry, properties }) => {
    const position = geometry.type === 'Point' ? geometry.coordinates : [0, 0];
    return Number(properties.zoom) <= LAST_TOWN_ZOOM && isNear([position as Position]);
  });
  return outlineSchema.parse({
    stepsPerDegree: STEPS_PER_DEGREE,
    land: encode(land, LEAST_ISLAND_DEGREES),
    lakes: encode(lakes, LEAST_LAKE_DEGREES),
    usa: encode(borders.usa, 0),
    countries: encode(borders.countries, 0),
    states: encode([...borders.states, ...borders.provinces], 0),
    areas: names(areaNames(census), ({ name }) => String(name).toUpperCase(), 'full'),
    towns: names(towns, ({ name }) => String(name), 'zoom'),
  });
}

function encode(features: Feature[], leastDegrees: number): number[][] {
  return features
    .flatMap(({ geometry }): Line[] => {
      if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') return geometry.coordinates;
      return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
    })
    .filter((line) => sizeOf(line) >= (isNear(line) ? leastDegrees : leastDegrees * 6))
    .map((line) => deltas(simplify(line, toleranceAt)))
    .filter((line) => line.length > 2);
}

/** Where centers are listed or searched from: North America, Western Europe, Guam and the Marianas, Samoa. */
const NEAR: GeoBox[] = [
  { west: -168, south: 17, east: -60, north: 60 },
  { west: -2, south: 46, east: 14, north: 61 },
  { west: 144, south: 13, east: 146.5, north: 15.5 },
  { west: -171.5, south: -14.8, east: -168, north: -13.8 },
];

const isNear = (line: Line): boolean =>
  line.some(([lng, lat]) =>
    NEAR.some(({ west, south, east, north }) => lng > west && lng < east && lat > south && lat < north),
  );

const toleranceAt = (position: Position): number => (isNear([position]) ? NEAR_DEGREES : FAR_DEGREES);

function sizeOf(line: Line): number {
  const [lngs, lats] = [line.map(([lng]) => lng), line.map(([, lat]) => lat)];
  const range = (values: number[]): number =>
    values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  return Math.max(range(lngs), range(lats));
}

function deltas(line: Line): number[] {
  const out: number[] = [];
  let [x, y] = [0, 0];
  for (const [lng, lat] of line) {
    const [toX, toY] = [Math.round(lng * STEPS_PER_DEGREE), Math.round(lat * STEPS_PER_DEGREE)];
    if (out.length > 0 && toX === x && toY === y) continue;
    out.push(toX - x, toY - y);
    [x, y] = [toX, toY];
  }
  return out;
}
