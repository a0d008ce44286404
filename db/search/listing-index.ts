import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { LRUCache } from 'lru-cache';
import { boundsAround, splitBounds } from '@/domain/geo/bounds';
import { distanceKm, EARTH_RADIUS_KM } from '@/domain/geo/distance';
import type { Bounds, Point } from '@/domain/point';
import type { Criteria } from '@/domain/search/criteria';
import { activeFilters } from '@/domain/search/lift-filter';
import { compareCenters, type Rankable } from '@/domain/search/order';
import { yearKm } from '@/domain/travel/year';
import {
  type Demand,
  demandOf,
  filterOf,
  type Holds,
  type IndexEntry,
  offersOf,
  type Text,
} from './listing-entry';

/** One match, measured from the search's origin. `distanceKm` null: there was none. */
export type Hit = Rankable & { entry: IndexEntry };

const byName = compareCenters('name');
const byChecked = compareCenters('checked');
const byDistance = compareCenters('distance');
const byTravel = compareCenters('travel');

const hitOf = (entry: IndexEntry, origin: Point | null): Hit => ({
  slug: entry.slug,
  name: entry.name,
  checkedOn: entry.checkedOn,
  confirmedOn: entry.confirmedOn,
  distanceKm: origin && distanceKm(origin, entry.point),
  entry,
});

type Page = { today: string; textIds: Text; offset: number; limit: number };

/** More changes than this are sorted anew instead of being put in their places one by one. */
const INSERTED_MAX = 200;

/** Below this, rounding decides which of two is nearer. */
const SAME_SPOT_KM = 1e-6;

/** So that the rounding of a box's edge loses no point: about 10 cm. */
const PAD_DEGREES = 1e-6;

/** geokdbush's earth. */
const ITS_RADIUS_KM = 6371;

/**
 * A distance as geokdbush takes it, a hair longer, so that rounding loses no point on the edge. undefined: no limit; a
 * length of half the globe or more would wrap around to a short one.
 */
function inItsKm(km: number | undefined): number | undefined {
  const its = ((km ?? Infinity) / EARTH_RADIUS_KM) * ITS_RADIUS_KM * (1 + 1e-9) + 1e-6;
  return its < Math.PI * ITS_RADIUS_KM ? its : undefined;
}

/**
 * The published listings in memory: in the order of their names, and in a k-d tree over their positions. Exact: the tree
 * proposes, `distanceKm` decides. Holds no search: nothing about who asked for what is kept.
 */
export class ListingIndex {
  readonly #tree: KDBush | null;
  readonly #orders = new Map<string, readonly IndexEntry[]>();
  #bySlug: ReadonlyMap<string, IndexEntry> | null = null;
  /** Totals by what was asked of the hospitals; where somebody asked from is no part of it. */
  readonly #totals = new LRUCache<string, number>({ max: 500 });

  private constructor(readonly byName: readonly IndexEntry[]) {
    this.#tree = byName.length === 0 ? null : new KDBush(byName.length);
    for (const { point } of byName) this.#tree?.add(point.lng, point.lat);
    this.#tree?.finish();
  }

  static of(entries: readonly IndexEntry[]): ListingIndex {
    return new ListingIndex(entries.toSorted(byName));
  }

  /** The index after some listings were written. `changed`: as they are now; `ids`: theirs, and of those now gone. */
  after(changed: readonly IndexEntry[], ids: ReadonlySet<number>): ListingIndex {
    const others = this.byName.filter(({ id }) => !ids.has(id));
    if (changed.length > INSERTED_MAX) return ListingIndex.of([...others, ...changed]);
    for (const entry of changed) others.splice(placeOf(entry, others), 0, entry);
    return new ListingIndex(others);
  }

  /**
   * The matches from `offset` on, at most `limit` of them, in the order that the criteria ask for, and how many there
   * are in all. `textIds`: the listings that hold the text; null: no text was given.
   */
  find(criteria: Criteria, { today, textIds, offset, limit }: Page): { total: number; hits: Hit[] } {
    const holds = filterOf(criteria, textIds, today);
    const { origin, radiusKm, sort } = criteria;
    const end = Math.min(offset + limit, this.byName.length);
    if (origin && sort === 'distance') {
      const total = this.count(criteria, textIds, today);
      const only = activeFilters({ ...criteria, radiusKm: null }).length > 0 ? holds : null;
      const hits = this.#nearest(origin, Math.min(end, total), only, radiusKm ?? undefined);
      return { total, hits: hits.slice(offset) };
    }
    if (origin && sort === 'travel') {
      const hits = this.#byTravel(origin, radiusKm, holds);
      return { total: hits.length, hits: hits.slice(offset, end) };
    }
    const isNear = (entry: IndexEntry) =>
      !origin || radiusKm === null || distanceKm(origin, entry.point) <= radiusKm;
    const hits: Hit[] = [];
    let total = 0;
    for (const entry of this.#inOrder(criteria)) {
      if (!holds(entry) || !isNear(entry)) continue;
      if (total >= offset && total < end) hits.push(hitOf(entry, origin));
      total++;
    }
    return { total, hits };
  }

  /** How many match. */
  count(criteria: Criteria, textIds: Text, today: string): number {
    const { origin, radiusKm, region, country, bounds } = criteria;
    const holds = filterOf(criteria, textIds, today);
    if (origin && radiusKm !== null) {
      const isMatch = (entry: IndexEntry) => holds(entry) && distanceKm(origin, entry.point) <= radiusKm;
      return count(this.#inBoxes(boundsAround(origin, radiusKm)), isMatch);
    }
    if (bounds) return count(this.#inBoxes(splitBounds(bounds)), holds);
    if (region ?? country ?? textIds) return count(this.byName, holds);
    const key = `${offersOf(criteria)} ${criteria.confirmed ? today : ''}`;
    const total = this.#totals.get(key) ?? count(this.byName, holds);
    this.#totals.set(key, total);
    return total;
  }

  /** The `k` nearest that lie farther than the radius, all other filters kept; none without origin and radius. */
  beyond(criteria: Criteria, k: number, textIds: Text, today: string): Hit[] {
    const { origin, radiusKm } = criteria;
    if (!origin || radiusKm === null) return [];
    const holds = filterOf(criteria, textIds, today);
    return this.#nearest(origin, k, (entry) => holds(entry) && distanceKm(origin, entry.point) > radiusKm);
  }

  /** For each of some demands, how many would match that besides fit the criteria: in one pass. */
  tally(criteria: Criteria, demands: readonly Demand[], textIds: Text, today: string): number[] {
    const { origin, radiusKm } = criteria;
    const holds = filterOf(criteria, textIds, today);
    const meets = demands.map((demand) => demandOf(demand, today));
    const near = origin && radiusKm !== null ? this.#inBoxes(boundsAround(origin, radiusKm)) : this.byName;
    const totals = demands.map(() => 0);
    for (const entry of near) {
      if (!holds(entry)) continue;
      if (origin && radiusKm !== null && distanceKm(origin, entry.point) > radiusKm) continue;
      for (const [at, meet] of meets.entries()) if (meet(entry)) totals[at] = (totals[at] ?? 0) + 1;
    }
    return totals;
  }

  bySlug(slug: string): IndexEntry | null {
    this.#bySlug ??= new Map(this.byName.map((entry) => [entry.slug, entry]));
    return this.#bySlug.get(slug) ?? null;
  }

  /** All matches, least travel in a year first; refills may be had at any listed hospital, also one that is no match. */
  #byTravel(origin: Point, radiusKm: number | null, holds: Holds): Hit[] {
    const [refills] = this.#nearest(origin, 1, (entry) => entry.refills === 'yes');
    const toRefills = refills?.distanceKm ?? null;
    return this.byName
      .filter(holds)
      .flatMap((entry) => {
        const km = distanceKm(origin, entry.point);
        if (radiusKm !== null && km > radiusKm) return [];
        return [{ ...hitOf(entry, origin), yearKm: yearKm(entry.operates, entry.refills, km, toRefills) }];
      })
      .sort(byTravel);
  }

  /** The `k` nearest that `holds` lets through, nearest first; those equally far in the order of their names. */
  #nearest(origin: Point, k: number, holds: Holds | null, withinKm?: number): Hit[] {
    const tree = this.#tree;
    if (!tree || k <= 0) return [];
    const isNear = (entry: IndexEntry) =>
      withinKm === undefined || distanceKm(origin, entry.point) <= withinKm;
    const isMatch =
      holds || withinKm !== undefined
        ? (slot: number) => (!holds || holds(this.#at(slot))) && isNear(this.#at(slot))
        : undefined;
    const nearest = (count: number | undefined, km: number | undefined) =>
      around(tree, origin.lng, origin.lat, count, inItsKm(km), isMatch).map((slot) =>
        hitOf(this.#at(slot), origin),
      );
    const found = nearest(k + 1, withinKm);
    const last = found[k - 1]?.distanceKm ?? 0;
    const next = found[k]?.distanceKm;
    // Where the last and the next are equally far, so may others be: their names decide.
    const isTied = typeof next === 'number' && next - last < SAME_SPOT_KM;
    return (isTied ? nearest(undefined, next) : found).sort(byDistance).slice(0, k);
  }

  /** The entries in any of the boxes, by name. */
  #inBoxes(boxes: readonly Bounds[]): IndexEntry[] {
    const slots = new Set<number>();
    for (const { west, south, east, north } of boxes) {
      const box = [west - PAD_DEGREES, south - PAD_DEGREES, east + PAD_DEGREES, north + PAD_DEGREES] as const;
      for (const slot of this.#tree?.range(...box) ?? []) slots.add(slot);
    }
    // Slots are numbered in the order of names.
    return Array.from(Uint32Array.from(slots).sort(), (slot) => this.#at(slot));
  }

  #at(slot: number): IndexEntry {
    return this.byName[slot] as IndexEntry;
  }

  /** All that can match, sorted as asked for; of a box only what lies in it. */
  #inOrder({ bounds, sort }: Criteria): readonly IndexEntry[] {
    const isByCheck = sort === 'checked';
    if (!bounds) return isByCheck ? this.sorted('checked', byChecked) : this.byName;
    const inside = this.#inBoxes(splitBounds(bounds));
    return isByCheck ? inside.sort(byChecked) : inside;
  }

  /** All entries in an order of one's own, sorted once. `order` is its name: one of a few, never made from a request. */
  sorted(order: string, compare: (a: IndexEntry, b: IndexEntry) => number): readonly IndexEntry[] {
    const known = this.#orders.get(order) ?? this.byName.toSorted(compare);
    this.#orders.set(order, known);
    return known;
  }
}

function count(entries: Iterable<IndexEntry>, holds: Holds): number {
  let total = 0;
  for (const entry of entries) if (holds(entry)) total++;
  return total;
}

/** Where an entry belongs among others that are sorted by name. */
function placeOf(entry: IndexEntry, others: readonly IndexEntry[]): number {
  let [low, high] = [0, others.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byName(others[middle] as IndexEntry, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
