import {
  type Feature,
  fromWorld,
  type Line,
  type Position,
  point,
  type Topology,
  toWorld,
  worldPx,
} from './lines';
import { COUNTRY_NAMES, PROVINCE_NAMES, SHORT_NAMES, STATE_CODES, WATER_NAMES } from './names';
import { topojson } from './sources';

/** States and provinces: tags `name`, `short`, `zoom` (two letters fit) and `full` (the whole name fits). */
export function areaNames(census: Topology): Feature[] {
  return [
    ...stateNames(census),
    ...PROVINCE_NAMES.map(([name, short, lng, lat, zoom, full]) =>
      point(lng, lat, { name, short, zoom, full, abroad: 1 }),
    ),
  ];
}

/** On a map of the whole country every state has two letters; a mixture would look like a mistake. */
const CODES_FROM_ZOOM = 4;
const NAMES_FROM_ZOOM = 5;

function stateNames(census: Topology): Feature[] {
  const states = census.objects.states && topojson().feature(census, census.objects.states);
  if (!states || !('features' in states)) return [];
  return states.features.flatMap(({ id, geometry, properties }) => {
    const known = STATE_CODES[String(id)];
    if (!known || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
    const [short, lng, lat, from] = known;
    const official = String(properties.name);
    const name = SHORT_NAMES[official] ?? official;
    if (lng !== undefined && lat !== undefined && from !== undefined) {
      return [point(lng, lat, { name, short, zoom: from, full: from })];
    }
    const { at, width } = labelOf(
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    );
    return [
      point(at[0], at[1], {
        name,
        short,
        zoom: Math.max(CODES_FROM_ZOOM, zoomThatFits(short, width, 1)),
        full: Math.max(NAMES_FROM_ZOOM, zoomThatFits(name, width, 0.8)),
      }),
    ];
  });
}

const labelOf = (polygons: Line[][]): AreaLabel =>
  polygons
    .flatMap(([outline]) => (outline ? [widestRow(outline)] : []))
    .reduce((a, b) => (b.width > a.width ? b : a));

/** Oceans and lakes: `name`, `name_es`, and the zooms between which the name is useful. `|` breaks the line. */
export const waterNames = (): Feature[] =>
  WATER_NAMES.map(([name, name_es, lng, lat, zoom, until]) =>
    point(lng, lat, { name, name_es, zoom, until }),
  );

export function countryNames(): Feature[] {
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const spanish = new Intl.DisplayNames('es', { type: 'region' });
  return COUNTRY_NAMES.map(([code, lng, lat, zoom, until]) =>
    point(lng, lat, { name: english.of(code) ?? code, name_es: spanish.of(code) ?? code, zoom, until }),
  );
}

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
