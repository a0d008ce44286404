import type { GazetteerRow } from '@/domain/place/gazetteer-row';
import { isMilitaryZip } from '@/domain/place/place-text';
import type { Corrections } from './corrections';
import { settleZip } from './settle-zip';
import type { ZipSource } from './sources';
import { townKey } from './town-index';

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
