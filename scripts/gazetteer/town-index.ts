import type { GazetteerRow } from '@/domain/place/gazetteer-row';
import { placeKey } from '@/domain/place/place-key';

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
