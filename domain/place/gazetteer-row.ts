import type { Place, PlaceKind } from './place';

/** Belongs to the stamp of the data: raise it when rows, keys or labels are derived in another way. */
export const GAZETTEER_FORMAT = 2;

/** One line of `data/gazetteer/places.tsv.gz`. Lines run by importance: regions, towns by weight, ZIPs. */
export type GazetteerRow = {
  kind: Extract<PlaceKind, 'zip' | 'city' | 'state'>;
  /** ZIP, GeoNames number (or `zip-` and the ZIP of a post town), or `US-OH`. */
  code: string;
  /** The town's or region's name; for a ZIP the name of its post town. */
  name: string;
  /** What tells it from a namesake: a county; for a region the label to use. '' when nothing is needed. */
  note: string;
  region: string | null;
  country: string;
  lat: number;
  lng: number;
  population: number | null;
};

const KINDS = { s: 'state', c: 'city', z: 'zip' } as const;
const LETTERS = { state: 's', city: 'c', zip: 'z' } as const;

/** At most 5 decimals, about a meter. */
const number = (value: number) => String(Number(value.toFixed(5)));

export function formatRow(row: GazetteerRow): string {
  const { code, name, note, region, country, population } = row;
  const fields = [
    code,
    name,
    note,
    region ?? '',
    country,
    number(row.lat),
    number(row.lng),
    population ?? '',
  ];
  return [LETTERS[row.kind], ...fields].join('\t');
}

/** Reads one line; throws when it is not a row, because then the file is broken. */
export function parseRow(line: string): GazetteerRow {
  const [letter, code, name, note, region, country, lat, lng, population] = line.split('\t');
  const kind = letter === 's' || letter === 'c' || letter === 'z' ? KINDS[letter] : null;
  if (!kind || !code || !name || !country || !lat || !lng || note === undefined || population === undefined) {
    throw new Error(`Not a row of the gazetteer: ${JSON.stringify(line)}`);
  }
  return {
    kind,
    code,
    name,
    note,
    region: region || null,
    country,
    lat: Number(lat),
    lng: Number(lng),
    population: population === '' ? null : Number(population),
  };
}

/** What readers see. `countryName` is used where a place has no state or province. */
export function rowLabel(row: GazetteerRow, countryName: string): string {
  if (row.kind === 'state') return row.note || row.name;
  if (row.kind === 'zip') return `${row.name}, ${row.region ?? countryName} ${row.code}`;
  const label = `${row.name}, ${row.region ?? countryName}`;
  return row.note ? `${label} (${row.note})` : label;
}

/** The same row as the rest of the product knows it. */
export function rowPlace(row: GazetteerRow, countryName: string): Place {
  return {
    id: `${row.kind}:${row.code}`,
    kind: row.kind,
    name: row.kind === 'zip' ? row.code : row.name,
    label: rowLabel(row, countryName),
    point: { lat: row.lat, lng: row.lng },
    region: row.region,
    country: row.country,
    population: row.population,
  };
}
