import { LRUCache } from 'lru-cache';
import type { Db } from '@/db/client';
import { bearingBetween } from '@/domain/geo/bearing';
import { splitBounds } from '@/domain/geo/bounds';
import { distanceKm } from '@/domain/geo/distance';
import type { FoundCenter } from '@/domain/listing/center-view';
import { PINS_MAX } from '@/domain/map/pins';
import type { Bounds, Point } from '@/domain/point';
import type { Criteria } from '@/domain/search/criteria';
import { compareCenters } from '@/domain/search/order';
import { type Cluster, Clusters } from './clusters';
import { filterOf, type Holds, type IndexEntry, offersOf } from './listing-entry';
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
  const isMatch = (entry: IndexEntry) =>
    holds(entry) && (!origin || radiusKm === null || distanceKm(origin, entry.point) <= radiusKm);
  const boxes = splitBounds(view.bounds);
  const isShown = ({ point: { lat, lng } }: IndexEntry) =>
    boxes.some(({ west, south, east, north }) => lng >= west && lng <= east && lat >= south && lat <= north);
  const inView = index.inBoxes(view.bounds).filter((entry) => isShown(entry) && isMatch(entry));
  const { singles, clusters } =
    inView.length <= PINS_MAX
      ? { singles: inView, clusters: [] }
      : joined(index, inView, criteria, isMatch, today).within(view.bounds, view.zoom, PINS_MAX);
  const pins = numbered(index, singles, criteria, isMatch).flatMap(({ entry, number }): FoundPin[] => {
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
  inView: IndexEntry[],
  criteria: Criteria,
  isMatch: Holds,
  today: string,
): Clusters<IndexEntry> {
  const { bounds, region, country, text, origin, radiusKm, confirmed } = criteria;
  if (bounds ?? region ?? country ?? text ?? (origin && radiusKm)) return new Clusters(inView);
  const known = kept.get(index) ?? new LRUCache({ max: KEPT_MAX });
  kept.set(index, known);
  const key = `${offersOf(criteria)} ${confirmed ? today : ''}`;
  const clusters = known.get(key) ?? new Clusters(index.byName.filter(isMatch));
  known.set(key, clusters);
  return clusters;
}

type Numbered = { entry: IndexEntry; number: number };

/** Some of the entries that match, in the order asked for, with their places among all that match. */
function numbered(index: ListingIndex, some: IndexEntry[], criteria: Criteria, isMatch: Holds): Numbered[] {
  const { origin, sort } = criteria;
  if (some.length === 0) return [];
  if (origin && sort === 'distance') return numberedFrom(origin, index, some, isMatch);
  const wanted = new Set(some);
  const found: Numbered[] = [];
  let number = 0;
  for (const entry of index.inOrder(sort)) {
    if (found.length === wanted.size) break;
    if (!isMatch(entry)) continue;
    number++;
    if (wanted.has(entry)) found.push({ entry, number });
  }
  return found;
}

type Measured = IndexEntry & { distanceKm: number; entry: IndexEntry };

/** Only what lies no farther than the farthest of them can stand before one; it is not sorted for that. */
function numberedFrom(origin: Point, index: ListingIndex, some: IndexEntry[], isMatch: Holds): Numbered[] {
  const compare = compareCenters('distance');
  const measured = (entry: IndexEntry): Measured => ({
    ...entry,
    distanceKm: distanceKm(origin, entry.point),
    entry,
  });
  const sorted = some.map(measured).sort(compare);
  const counts = sorted.map(() => 0);
  for (const entry of index.within(origin, sorted.at(-1)?.distanceKm ?? 0)) {
    if (!isMatch(entry)) continue;
    const km = distanceKm(origin, entry.point);
    const isBefore = (other: Measured) =>
      km === other.distanceKm ? compare({ ...entry, distanceKm: km }, other) < 0 : km < other.distanceKm;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(sorted[middle] as Measured)) high = middle;
      else low = middle + 1;
    }
    if (low < counts.length) counts[low] = (counts[low] ?? 0) + 1;
  }
  let before = 0;
  return sorted.map(({ entry }, at) => {
    before += counts[at] ?? 0;
    return { entry, number: before + 1 };
  });
}
