import { distanceKm } from '@/domain/geo/distance';
import type { GazetteerRow } from '@/domain/place/gazetteer-row';
import { placeKey } from '@/domain/place/place-key';
import { REGIONS } from '@/domain/place/regions';
import type { Corrections, Town } from './sources';

/** `McLean`, `Mc Lean` and `Mc-Lean` are one town. */
export const townKey = (name: string, region: string) => `${placeKey(name).replaceAll(' ', '')}|${region}`;

/** The biggest town of each name in each state, by `townKey`. */
export function indexTowns(rows: GazetteerRow[]): Map<string, GazetteerRow> {
  const index = new Map<string, GazetteerRow>();
  for (const row of rows) {
    const key = townKey(row.name, row.region ?? row.country);
    const known = index.get(key);
    if (!known || (row.population ?? 0) > (known.population ?? 0)) index.set(key, row);
  }
  return index;
}

const CANADA_FROM = 5_000;
const WORLD_FROM = 100_000;
/** Namesakes nearer than this are one town that the source lists twice. */
const SAME_TOWN_KM = 25;

/** Territories have ISO codes of their own in GeoNames; the post writes them like states. */
const TERRITORIES = new Set(['PR', 'VI', 'GU', 'AS', 'MP']);
/** GeoNames numbers Canada's provinces. */
const PROVINCES: Record<string, string> = {
  '01': 'AB',
  '02': 'BC',
  '03': 'MB',
  '04': 'NB',
  '05': 'NL',
  '07': 'NS',
  '08': 'ON',
  '09': 'PE',
  '10': 'QC',
  '11': 'SK',
  '12': 'YT',
  '13': 'NT',
  '14': 'NU',
};
/** Abandoned, destroyed and historical places. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);
const QUARTER = 'PPLX';
const CAPITAL = 'PPLC';

function whereabouts({ country, admin1 }: Town): { country: string; region: string | null } {
  if (TERRITORIES.has(country)) return { country: 'US', region: country };
  if (country === 'US') return { country, region: admin1 };
  if (country === 'CA') return { country, region: PROVINCES[admin1] ?? null };
  return { country, region: null };
}

function wanted({ country, population, feature, name }: Town): boolean {
  if (GONE.has(feature) || name.includes('(historical)')) return false;
  if (country === 'US' || TERRITORIES.has(country)) return population > 0;
  if (feature === QUARTER) return false;
  return population >= (country === 'CA' ? CANADA_FROM : WORLD_FROM) || feature === CAPITAL;
}

function toRow(town: Town, fix: Corrections['towns'][string] | undefined): GazetteerRow {
  const isQuarter = town.feature === QUARTER && !fix?.asTown;
  const name =
    fix?.name ??
    town.name
      .replace(/,.*/, '')
      .replace(town.country === 'GU' || town.country === 'MP' ? / Village$/ : '', '');
  return {
    kind: 'city',
    code: town.code,
    name,
    note: '',
    ...whereabouts(town),
    ...town.point,
    population: isQuarter || fix?.noPopulation || town.population === 0 ? null : town.population,
  };
}

const byPopulation = (a: GazetteerRow, b: GazetteerRow) =>
  (b.population ?? 0) - (a.population ?? 0) || Number(a.code) - Number(b.code);

/** Keeps one of several entries for one town, and gives real namesakes in one state their county. */
function tellApart(namesakes: GazetteerRow[], countyOf: (row: GazetteerRow) => string): GazetteerRow[] {
  const kept: GazetteerRow[] = [];
  for (const row of namesakes.sort(byPopulation)) {
    const double = kept.some(
      (other) => distanceKm(row, other) < SAME_TOWN_KM || countyOf(row) === countyOf(other),
    );
    if (!double) kept.push(row);
  }
  return kept.length === 1 ? kept : kept.map((row) => ({ ...row, note: countyOf(row) }));
}

/** Towns of the United States (all), Canada and the world (the larger ones), each once. */
export function buildTownRows(
  towns: Town[],
  counties: Map<string, string>,
  corrections: Corrections['towns'],
): { rows: GazetteerRow[]; counts: Record<string, number> } {
  const chosen = towns.filter((town) => wanted(town) && !corrections[town.code]?.drop);
  const countyByCode = new Map(
    chosen.map((town) => [
      town.code,
      corrections[town.code]?.county ?? counties.get(`${town.admin1}-${town.admin2}`) ?? '',
    ]),
  );
  const countyOf = ({ code, region }: GazetteerRow) => {
    const county = countyByCode.get(code) ?? '';
    return county === '' || /(County|Parish|Borough|Area|city|City)$/.test(county) || region === 'PR'
      ? county
      : `${county} County`;
  };
  const groups = new Map<string, GazetteerRow[]>();
  for (const town of chosen) {
    const row = toRow(town, corrections[town.code]);
    const key = townKey(row.name, `${row.country}-${row.region}`);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const rows = [...groups.values()].flatMap((group) =>
    group.length > 1 ? tellApart(group, countyOf) : group,
  );
  return { rows, counts: { considered: chosen.length, doublesDropped: chosen.length - rows.length } };
}

const PART_OF_KM = 20;
const ALIKE = 0.8;

const cellsAround = ({ lat, lng }: GazetteerRow) =>
  [-1, 0, 1].flatMap((north) =>
    [-1, 0, 1].map((east) => `${Math.floor(lat) + north},${Math.floor(lng) + east}`),
  );

const partOf = (part: GazetteerRow, whole: GazetteerRow) =>
  part.code !== whole.code &&
  part.region === whole.region &&
  ` ${placeKey(part.name)} `.includes(` ${placeKey(whole.name)} `) &&
  distanceKm(part, whole) < PART_OF_KM;

/** Whether two counts are so alike that one is a copy of the other, perhaps of another year. */
function alike(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.min(a, b) >= ALIKE * Math.max(a, b);
}

/**
 * GeoNames gives some quarters the population of their town (East Chattanooga that of Chattanooga). Such a count is
 * dropped where the quarter has no post office of its own name; `posted` holds the `townKey` of every one.
 */
export function dropBorrowedPopulations(
  rows: GazetteerRow[],
  posted: ReadonlySet<string>,
): { rows: GazetteerRow[]; dropped: number } {
  const cells = new Map<string, GazetteerRow[]>();
  for (const row of rows.filter(({ country }) => country === 'US')) {
    const cell = `${Math.floor(row.lat)},${Math.floor(row.lng)}`;
    cells.set(cell, [...(cells.get(cell) ?? []), row]);
  }
  const isBorrower = (row: GazetteerRow) =>
    row.country === 'US' &&
    row.population !== null &&
    !posted.has(townKey(row.name, row.region ?? '')) &&
    cellsAround(row).some((cell) =>
      cells.get(cell)?.some((other) => alike(row.population, other.population) && partOf(row, other)),
    );
  const borrowers = new Set(rows.filter(isBorrower));
  return {
    rows: rows.map((row) => (borrowers.has(row) ? { ...row, population: null } : row)),
    dropped: borrowers.size,
  };
}

/** Hamlets move the middle by nothing and cost most of the time. */
const TOWNS_COUNTED = 400;

/** The town that is least far, in total, from everybody who lives in the region: always on land, where people are. */
function middle(towns: GazetteerRow[]): GazetteerRow | undefined {
  const counted = [...towns]
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
    .slice(0, TOWNS_COUNTED);
  const far = (from: GazetteerRow) =>
    counted.reduce((sum, town) => sum + (town.population ?? 0) * distanceKm(from, town), 0);
  return counted.map((town) => ({ town, far: far(town) })).sort((a, b) => a.far - b.far)[0]?.town;
}

export function buildRegionRows(towns: GazetteerRow[], labels: Corrections['regionLabels']): GazetteerRow[] {
  // The District of Columbia is the city of Washington: one entry, not two.
  return REGIONS.filter(({ code }) => code !== 'DC').map(({ code, name, country }) => {
    const town = middle(towns.filter((row) => row.region === code && row.country === country));
    if (!town) throw new Error(`No town in ${country}-${code}`);
    const id = `${country}-${code}`;
    const note = labels[id]?.label ?? '';
    return { ...town, kind: 'state', code: id, name, note, region: code, population: null };
  });
}
