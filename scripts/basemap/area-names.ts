import { type AreaLabel, widestRow, zoomThatFits } from './area-label';
import { type Feature, type Line, point } from './geojson';
import { COUNTRY_NAMES, PROVINCE_NAMES, SHORT_NAMES, STATE_CODES, WATER_NAMES } from './names';
import { type Topology, topojson } from './source-packages';

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
  const states = census.objects.states && topojson.feature(census, census.objects.states);
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
