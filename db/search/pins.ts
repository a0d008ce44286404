import { LRUCache } from 'lru-cache';
import type { Db } from '@/db/client';
import { bearingBetween } from '@/domain/geo/bearing';
import { splitBounds } from '@/domain/geo/bounds';
import { distanceKm } from '@/domain/geo/distance';
import type { FoundCenter } from '@/domain/listing/center-view';
import { PINS_MAX } from '@/domain/map/pins';
import type { Bounds } from '@/domain/point';
import type { Criteria } from '@/domain/search/criteria';
import { compareCenters } from '@/domain/search/order';
import { type Cluster, Clusters } from './clusters';
import { filterOf, type IndexEntry, offersOf } from './listing-entry';
import type { ListingIndex } from './listing-index';
import { published } from './published';

/** `number`: the listing's place in the list that the criteria ask for, from 1 on. */
export type FoundPin = FoundCenter & { number: number };

export type FoundPins = {
  /** The listings told here, alone or in a cluster. */
  total: number;
  /** In the list's order. */
  pins: FoundPin[];
  clusters: Cluster[];
};

/** What the map shows of the list that `criteria` ask for: `view` in degrees, `zoom` as Leaflet counts it. */
export type View = { bounds: Bounds; zoom: number };

/** Up to PINS_MAX listings one by one; where more lie in the view, clusters and what stands alone. */
export function findPins(db: Db, criteria: Criteria, view: View, today: string): FoundPins {
  const { index, idsWithText, centerOf } = published(db);
  const textIds = criteria.text === null ? null : idsWithText(criteria.text);
  const holds = filterOf(criteria, textIds, today);
  const { origin, radiusKm } = criteria;
  const list = index.byName.filter(
    (entry) => holds(entry) && (!origin || radiusKm === null || distanceKm(origin, entry.point) <= radiusKm),
  );
  const boxes = splitBounds(view.bounds);
  const inView = list.filter(({ point: { lat, lng } }) =>
    boxes.some(({ west, south, east, north }) => lng >= west && lng <= east && lat >= south && lat <= north),
  );
  const { singles, clusters } =
    inView.length <= PINS_MAX
      ? { singles: inView, clusters: [] }
      : joined(index, list, inView, criteria, today).within(view.bounds, view.zoom, PINS_MAX);
  const pins = numbered(singles, list, criteria).flatMap(({ entry, number }): FoundPin[] => {
    const center = centerOf(entry, today);
    if (!center) return [];
    const measured = origin && {
      distanceKm: distanceKm(origin, entry.point),
      bearing: bearingBetween(origin, entry.point),
    };
    return [{ number, center, ...(measured ?? { distanceKm: null, bearing: null }) }];
  });
  const total = clusters.reduce((sum, { count }) => sum + count, pins.length);
  return { total, pins, clusters };
}

/** So many sets of answers to what was asked of the hospitals are kept for a version of the list. */
const KEPT_MAX = 8;
const kept = new WeakMap<ListingIndex, LRUCache<string, Clusters<IndexEntry>>>();

/** Kept with the version of the list, unless the criteria say where, or by which words, somebody searched. */
function joined(
  index: ListingIndex,
  list: IndexEntry[],
  inView: IndexEntry[],
  criteria: Criteria,
  today: string,
): Clusters<IndexEntry> {
  const { bounds, region, country, text, origin, radiusKm, confirmed } = criteria;
  if (bounds ?? region ?? country ?? text ?? (origin && radiusKm)) return new Clusters(inView);
  const known = kept.get(index) ?? new LRUCache({ max: KEPT_MAX });
  kept.set(index, known);
  const key = `${offersOf(criteria)} ${confirmed ? today : ''}`;
  const clusters = known.get(key) ?? new Clusters(list);
  known.set(key, clusters);
  return clusters;
}

type Numbered = { entry: IndexEntry; number: number };

/** Some of a list's entries in its order, with their places in it. `list` comes by name. */
function numbered(some: IndexEntry[], list: IndexEntry[], criteria: Criteria): Numbered[] {
  const { origin, sort } = criteria;
  if (origin && sort === 'distance') {
    const measured = (entry: IndexEntry) => ({
      ...entry,
      distanceKm: distanceKm(origin, entry.point),
      entry,
    });
    const asked = some.map(measured).sort(compareCenters('distance'));
    return countBefore(asked, list, (entry) => distanceKm(origin, entry.point)).map((before, i) => ({
      entry: (asked[i] as (typeof asked)[number]).entry,
      number: before + 1,
    }));
  }
  const wanted = new Set(some);
  const inOrder = sort === 'checked' ? list.toSorted(compareCenters('checked')) : list;
  return inOrder.flatMap((entry, i) => (wanted.has(entry) ? [{ entry, number: i + 1 }] : []));
}

/** For each of some entries, sorted by distance: how many of the list stand before it. The list is not sorted for that. */
function countBefore(
  sorted: (IndexEntry & { distanceKm: number })[],
  list: IndexEntry[],
  kmOf: (entry: IndexEntry) => number,
): number[] {
  const compare = compareCenters('distance');
  const counts = sorted.map(() => 0);
  for (const entry of list) {
    const km = kmOf(entry);
    const isBefore = (other: IndexEntry & { distanceKm: number }) =>
      km === other.distanceKm ? compare({ ...entry, distanceKm: km }, other) < 0 : km < other.distanceKm;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(sorted[middle] as IndexEntry & { distanceKm: number })) high = middle;
      else low = middle + 1;
    }
    if (low < counts.length) counts[low] = (counts[low] ?? 0) + 1;
  }
  let before = 0;
  return counts.map((count) => {
    before += count;
    return before;
  });
}
