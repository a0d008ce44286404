import { distanceKm } from '@/domain/geo/distance';
import type { GazetteerRow } from '@/domain/place/gazetteer-row';
import { REGIONS } from '@/domain/place/regions';
import type { Corrections } from './corrections';

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
