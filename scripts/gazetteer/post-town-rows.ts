import { distanceKm } from '@/domain/geo/distance';
import type { GazetteerRow } from '@/domain/place/gazetteer-row';
import { townKey } from './town-index';

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
