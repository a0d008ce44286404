import { distanceKm } from '@/domain/geo/distance';
import type { GazetteerRow } from '@/domain/place/gazetteer-row';
import { isMilitaryZip } from '@/domain/place/place-text';
import type { Point } from '@/domain/point';
import type { Corrections, ZipSource } from './sources';
import { townKey } from './town-rows';

/** Two sources farther apart than this do not mean the same spot. */
export const AGREE_KM = 30;

/** Who says where a ZIP lies. `geonames` and the package `zipcodes` are one voice: they hold the same data. */
export type Voices = {
  geonames: Point | null;
  /** The GeoNames point serves three ZIPs or more: it is the middle of their town or county, not theirs. */
  shared: boolean;
  census: Point | null;
  third: Point | null;
  /** Where the ZIP's post town lies, to break a tie. */
  town: Point | null;
};

export type Verdict =
  /** Nothing contradicts GeoNames. */
  | 'kept'
  /** A shared point, replaced by one of the ZIP's own. */
  | 'sharpened'
  /** GeoNames is contradicted by two others, who agree. */
  | 'outvoted'
  /** GeoNames is contradicted, and two others agree with it. */
  | 'upheld'
  /** GeoNames does not know the ZIP. */
  | 'added'
  /** Nobody agrees with anybody. */
  | 'unsettled';

const agree = (a: Point | null, b: Point | null) => a !== null && b !== null && distanceKm(a, b) <= AGREE_KM;

/** Decides between the sources; null when no source has a point. */
export function settleZip(voices: Voices): { point: Point; verdict: Verdict } | null {
  const { geonames, census, third, town } = voices;
  if (!geonames) {
    const point = census && third && !agree(census, third) && agree(third, town) ? third : (census ?? third);
    return point && { point, verdict: 'added' };
  }
  const own = census ?? third;
  const contradicted = own !== null && !agree(geonames, own);
  if (!contradicted) {
    return voices.shared && own ? { point: own, verdict: 'sharpened' } : { point: geonames, verdict: 'kept' };
  }
  // The town comes first: a wide rural ZIP area has its middle far from where its people live.
  const pairs: [Point | null, Point | null, Verdict][] = [
    [geonames, town, 'upheld'],
    [census && geonames, third, 'upheld'],
    [census, third, 'outvoted'],
    [census, town, 'outvoted'],
    [third, town, 'outvoted'],
  ];
  for (const [point, witness, verdict] of pairs) {
    if (point && agree(point, witness)) return { point, verdict };
  }
  return { point: census && third ? leastFar(geonames, census, third) : own, verdict: 'unsettled' };
}

/** One of the two that come nearest to each other, the earlier named. */
function leastFar(geonames: Point, census: Point, third: Point): Point {
  const nearest = Math.min(distanceKm(geonames, census), distanceKm(geonames, third));
  return nearest < distanceKm(census, third) ? geonames : census;
}

export type ZipSources = { geonames: ZipSource; census: ZipSource; zipcodes: ZipSource; perogi: ZipSource };

export type ZipCounts = Record<string, number>;

/** The free states in association with the United States: its post serves them, but they are countries. */
const ASSOCIATED = new Set(['MH', 'FM', 'PW']);
/** So many ZIPs on one spot: it is not the spot of any of them. */
const SHARED_BY = 3;

/** The post writes everything in capitals; what made `Afb` of it did not know better. */
const acronyms = (town: string) =>
  town.replace(/\b(Afb|Jber|Jbsa|Usaf|Dhs)\b/g, (word) => word.toUpperCase()).replace('Mcc', 'McC');

function pointsShared(source: ZipSource): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { point } of source.values()) {
    const key = `${point.lat},${point.lng}`;
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return uses;
}

/** Settles every ZIP that any source knows and that is not a military one; counts what became of them. */
export function buildZipRows(
  { geonames, census, zipcodes, perogi }: ZipSources,
  towns: Map<string, GazetteerRow>,
  corrections: Corrections['zips'],
): { rows: GazetteerRow[]; counts: ZipCounts; unplaced: string[] } {
  const counts: ZipCounts = { military: 0 };
  const unplaced: string[] = [];
  const rows: GazetteerRow[] = [];
  const uses = pointsShared(geonames);
  const codes = new Set([geonames, census, zipcodes, perogi].flatMap((source) => [...source.keys()]));
  for (const code of [...codes].sort()) {
    if (isMilitaryZip(code)) {
      counts.military = (counts.military ?? 0) + 1;
      continue;
    }
    const fix = corrections[code];
    const names = [geonames, zipcodes, perogi]
      .map((source) => source.get(code))
      .find((record) => record?.region);
    const name = fix?.town ?? (names && acronyms(names.town));
    const region = fix?.region ?? names?.region;
    const own = geonames.get(code)?.point;
    const areaPoint = census.get(code)?.point ?? null;
    const voice = own ?? (areaPoint ? null : (zipcodes.get(code)?.point ?? null));
    const settled = settleZip({
      geonames: voice,
      shared: own !== undefined && (uses.get(`${own.lat},${own.lng}`) ?? 0) >= SHARED_BY,
      census: areaPoint,
      third: perogi.get(code)?.point ?? null,
      town: towns.get(townKey(name ?? '', region ?? '')) ?? null,
    });
    const point = fix?.point ?? settled?.point;
    if (!point || !name || !region) {
      unplaced.push(code);
      continue;
    }
    const verdict = fix?.point ? 'corrected' : own ? settled?.verdict : 'added';
    if (verdict) counts[verdict] = (counts[verdict] ?? 0) + 1;
    const country = ASSOCIATED.has(region) ? region : 'US';
    rows.push({ kind: 'zip', code, name, note: '', region, country, ...point, population: null });
  }
  return { rows, counts, unplaced };
}

/** The ZIP from which the town's other ZIPs are least far. */
function middle(zips: GazetteerRow[]): GazetteerRow | undefined {
  const far = (from: GazetteerRow) => zips.reduce((sum, zip) => sum + distanceKm(from, zip), 0);
  return zips.map((zip) => ({ zip, far: far(zip) })).sort((a, b) => a.far - b.far)[0]?.zip;
}

/** Villages that have a post office but fewer people than GeoNames lists: named by their ZIPs, population unknown. */
export function buildPostTownRows(zips: GazetteerRow[], towns: Map<string, GazetteerRow>): GazetteerRow[] {
  const groups = new Map<string, GazetteerRow[]>();
  for (const zip of zips) {
    const key = townKey(zip.name, zip.region ?? '');
    if (!towns.has(key)) groups.set(key, [...(groups.get(key) ?? []), zip]);
  }
  return [...groups.values()].flatMap((group) => {
    const zip = middle(group);
    return zip ? [{ ...zip, kind: 'city' as const, code: `zip-${zip.code}` }] : [];
  });
}
