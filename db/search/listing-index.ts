import { splitBounds } from '@/domain/geo/bounds';
import { distanceKm } from '@/domain/geo/distance';
import type { Bounds, Point } from '@/domain/point';
import type { Criteria, Sort } from '@/domain/search/criteria';
import { activeFilters } from '@/domain/search/lift-filter';
import { compareCenters, type Rankable } from '@/domain/search/order';
import { yearKm } from '@/domain/travel/year';
import {
  type Demand,
  filterOf,
  type Holds,
  type IndexEntry,
  type Kinds,
  kindsOf,
  type Text,
  tallyOf,
} from './listing-entry';
import { PointIndex } from './point-index';

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

/**
 * The published listings in memory: in the order of their names, and by where they are. Holds no search: nothing about who asked for what is kept.
 */
export class ListingIndex {
  /** A slot is a listing's number in the order of names. */
  readonly #where: PointIndex;
  readonly #orders = new Map<string, readonly IndexEntry[]>();
  #bySlug: ReadonlyMap<string, IndexEntry> | null = null;
  #kinds: { today: string; kinds: Kinds } | null = null;

  private constructor(readonly byName: readonly IndexEntry[]) {
    this.#where = new PointIndex(byName.map(({ point }) => point));
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
      const only = asksPlaceAlone(criteria, textIds) ? null : holds;
      const hits = this.#nearest(origin, Math.min(end, total), only, radiusKm ?? undefined);
      return { total, hits: hits.slice(offset) };
    }
    if (origin && sort === 'travel') {
      const hits = this.#byTravel(origin, radiusKm, holds);
      return { total: hits.length, hits: hits.slice(offset, end) };
    }
    if (isOfAll(criteria, textIds)) {
      const total = this.count(criteria, textIds, today);
      const hits = firstOf(this.#there(criteria), holds, offset, end);
      return { total, hits: hits.map((entry) => hitOf(entry, origin)) };
    }
    const matches = this.#there(criteria).filter(holds);
    return { total: matches.length, hits: matches.slice(offset, end).map((entry) => hitOf(entry, origin)) };
  }

  /** How many match. */
  count(criteria: Criteria, textIds: Text, today: string): number {
    if (isOfAll(criteria, textIds)) return tallyOf(this.#kindsOn(today), [criteria])[0] ?? 0;
    if (criteria.origin && criteria.radiusKm !== null && asksPlaceAlone(criteria, textIds))
      return this.#where.within(criteria.origin, criteria.radiusKm).length;
    return count(this.#whereAsked(criteria), filterOf(criteria, textIds, today));
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
    if (isOfAll(criteria, textIds) && !isDemanding(criteria)) return tallyOf(this.#kindsOn(today), demands);
    const matches = this.#whereAsked(criteria).filter(filterOf(criteria, textIds, today));
    return tallyOf(kindsOf(matches, today), demands);
  }

  /** Of the whole list, told apart once a day: where somebody asked from is no part of it. */
  #kindsOn(today: string): Kinds {
    if (this.#kinds?.today !== today) this.#kinds = { today, kinds: kindsOf(this.byName, today) };
    return this.#kinds.kinds;
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
    if (k <= 0) return [];
    const isNear = withinKm === undefined ? null : this.#where.isWithin(origin, withinKm);
    const isMatch =
      holds || isNear
        ? (slot: number) => (!holds || holds(this.#at(slot))) && (!isNear || isNear(slot))
        : undefined;
    const nearest = (count: number | undefined, km: number | undefined) =>
      this.#where.nearest(origin, count, km, isMatch).map((slot) => hitOf(this.#at(slot), origin));
    const found = nearest(k + 1, withinKm);
    const last = found[k - 1]?.distanceKm ?? 0;
    const next = found[k]?.distanceKm;
    // Where the last and the next are equally far, so may others be: their names decide.
    const isTied = typeof next === 'number' && next - last < SAME_SPOT_KM;
    return (isTied ? nearest(undefined, next) : found).sort(byDistance).slice(0, k);
  }

  /** The entries that lie where the criteria say, by name; what else they ask is not looked at. */
  #whereAsked({ origin, radiusKm, bounds }: Criteria): readonly IndexEntry[] {
    if (origin && radiusKm !== null) return this.within(origin, radiusKm);
    return bounds ? this.inBoxes(bounds) : this.byName;
  }

  /** The entries within so many km, by name. */
  within(origin: Point, km: number): IndexEntry[] {
    return this.#entries(this.#where.within(origin, km));
  }

  /** The entries within so many km of any of the points, by name. */
  withinAny(points: readonly Point[], km: number): IndexEntry[] {
    return this.#entries(this.#where.withinAny(points, km));
  }

  /** The entries in the box or a hair beside it, by name. */
  inBoxes(bounds: Bounds): IndexEntry[] {
    return this.#entries(this.#where.inBoxes(splitBounds(bounds)));
  }

  #entries(slots: Uint32Array): IndexEntry[] {
    const entries = new Array<IndexEntry>(slots.length);
    for (let at = 0; at < slots.length; at++) entries[at] = this.#at(slots[at] ?? 0);
    return entries;
  }

  #at(slot: number): IndexEntry {
    return this.byName[slot] as IndexEntry;
  }

  /** All that lie where the criteria say, sorted as asked for. */
  #there(criteria: Criteria): readonly IndexEntry[] {
    const there = this.#whereAsked(criteria);
    if (there === this.byName) return this.inOrder(criteria.sort);
    return criteria.sort === 'checked' ? there.toSorted(byChecked) : there;
  }

  /** All entries, by name where another order would need a place to measure from. */
  inOrder(sort: Sort): readonly IndexEntry[] {
    return sort === 'checked' ? this.sorted('checked', byChecked) : this.byName;
  }

  /** All entries in an order of one's own, sorted once. `order` is its name: one of a few, never made from a request. */
  sorted(order: string, compare: (a: IndexEntry, b: IndexEntry) => number): readonly IndexEntry[] {
    const known = this.#orders.get(order) ?? this.byName.toSorted(compare);
    this.#orders.set(order, known);
    return known;
  }
}

/** Whether nothing says where, or by which words, somebody searched. */
const isOfAll = ({ bounds, region, country, origin, radiusKm }: Criteria, textIds: Text): boolean =>
  textIds === null && (bounds ?? region ?? country ?? (origin ? radiusKm : null)) === null;

const isDemanding = ({ conditions, services, confirmed }: Criteria): boolean =>
  conditions.length + services.length > 0 || confirmed !== null;

/** Whether nothing is asked but how near it is. */
const asksPlaceAlone = (criteria: Criteria, textIds: Text): boolean =>
  textIds === null && activeFilters({ ...criteria, radiusKm: null }).length === 0;

/** Those that hold, from one place on up to another; the rest is not looked at. */
function firstOf(entries: readonly IndexEntry[], holds: Holds, offset: number, end: number): IndexEntry[] {
  const found: IndexEntry[] = [];
  let at = 0;
  for (const entry of entries) {
    if (at >= end) break;
    if (holds(entry) && at++ >= offset) found.push(entry);
  }
  return found;
}

const count = (entries: readonly IndexEntry[], holds: Holds): number =>
  entries.reduce((total, entry) => total + Number(holds(entry)), 0);

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
