import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { LRUCache } from 'lru-cache';
import { daysBetween } from '@/domain/day';
import { boundsAround, contains } from '@/domain/geo/bounds';
import { distanceKm, EARTH_RADIUS_KM } from '@/domain/geo/distance';
import {
  CONDITIONS,
  type Condition,
  OVERDUE_AFTER_DAYS,
  SERVICES,
  type Service,
} from '@/domain/listing/center';
import type { PublicRecord } from '@/domain/listing/center-view';
import type { Point } from '@/domain/point';
import type { Criteria } from '@/domain/search/criteria';
import { compareCenters, type Rankable } from '@/domain/search/order';

/** What a search has to know of a published listing. `seq` changes whenever its row is written. */
export type Entry = Rankable & {
  id: number;
  seq: number;
  point: Point;
  region: string;
  country: string;
  /** One bit for each condition and service that the hospital said yes to. */
  offers: number;
};

/** One match, measured from the search's origin. `distanceKm` null: there was none. */
export type Hit = Rankable & { entry: Entry };

const bitOf = new Map<string, number>([...CONDITIONS, ...SERVICES].map((code, i) => [code, 1 << i]));
const bitsOf = (codes: readonly (Condition | Service)[]) =>
  codes.reduce((bits, code) => bits | (bitOf.get(code) ?? 0), 0);
const yes = (answers: Record<string, string | undefined>) =>
  Object.keys(answers).filter((code) => answers[code] === 'yes') as (Condition | Service)[];

export const entryOf = (id: number, seq: number, record: PublicRecord): Entry => ({
  id,
  seq,
  slug: record.slug,
  name: record.name,
  checkedOn: record.checkedOn,
  confirmedOn: record.confirmedOn,
  distanceKm: null,
  point: { lat: record.location.lat, lng: record.location.lng },
  region: record.address.region.toLowerCase(),
  country: record.address.country,
  offers: bitsOf([...yes(record.conditions), ...yes(record.services)]),
});

const byName = compareCenters('name');
const byChecked = compareCenters('checked');
const byDistance = compareCenters('distance');

const hitOf = (entry: Entry, origin: Point | null): Hit => ({
  slug: entry.slug,
  name: entry.name,
  checkedOn: entry.checkedOn,
  confirmedOn: entry.confirmedOn,
  distanceKm: origin && distanceKm(origin, entry.point),
  entry,
});

type Holds = (entry: Entry) => boolean;
type Text = ReadonlySet<number> | null;
type Page = { today: string; textIds: Text; offset: number; limit: number };

/** More changes than this are sorted anew instead of being put in their places one by one. */
const INSERTED_MAX = 200;

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
  #byChecked: readonly Entry[] | null = null;
  #bySlug: ReadonlyMap<string, Entry> | null = null;
  /** Totals by what was asked of the hospitals; where somebody asked from is no part of it. */
  readonly #totals = new LRUCache<string, number>({ max: 500 });

  private constructor(readonly byName: readonly Entry[]) {
    this.#tree = byName.length === 0 ? null : new KDBush(byName.length);
    for (const { point } of byName) this.#tree?.add(point.lng, point.lat);
    this.#tree?.finish();
  }

  static of(entries: readonly Entry[]): ListingIndex {
    return new ListingIndex(entries.toSorted(byName));
  }

  /** The index after some listings were written. `changed`: as they are now; `ids`: theirs, and of those now gone. */
  after(changed: readonly Entry[], ids: ReadonlySet<number>): ListingIndex {
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
      const hits = this.#nearest(origin, Math.min(end, total), holds, radiusKm ?? undefined);
      return { total, hits: hits.slice(offset) };
    }
    const isNear = (entry: Entry) =>
      !origin || radiusKm === null || distanceKm(origin, entry.point) <= radiusKm;
    const hits: Hit[] = [];
    let total = 0;
    for (const entry of sort === 'checked' ? this.#inOrderOfCheck() : this.byName) {
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
      const isMatch = (entry: Entry) => holds(entry) && distanceKm(origin, entry.point) <= radiusKm;
      return count(this.#inBoxes(origin, radiusKm), isMatch);
    }
    if (region ?? country ?? bounds ?? textIds) return count(this.byName, holds);
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

  bySlug(slug: string): Entry | null {
    this.#bySlug ??= new Map(this.byName.map((entry) => [entry.slug, entry]));
    return this.#bySlug.get(slug) ?? null;
  }

  /** The `k` nearest that `holds` lets through, nearest first; those equally far in the order of their names. */
  #nearest(origin: Point, k: number, holds: Holds, withinKm?: number): Hit[] {
    const tree = this.#tree;
    if (!tree || k <= 0) return [];
    const hitAt = (slot: number) => hitOf(this.byName[slot] as Entry, origin);
    const isMatch = (slot: number) => {
      const entry = this.byName[slot] as Entry;
      return holds(entry) && (withinKm === undefined || distanceKm(origin, entry.point) <= withinKm);
    };
    const nearest = (count: number | undefined, km: number | undefined) =>
      around(tree, origin.lng, origin.lat, count, inItsKm(km), isMatch);
    const first = nearest(k, withinKm).map(hitAt);
    const farthest = first.at(-1)?.distanceKm;
    if (typeof farthest !== 'number') return [];
    // Those as far away as the last one compete for its place.
    const found = first.length < k ? first : nearest(undefined, farthest).map(hitAt);
    return found.toSorted(byDistance).slice(0, k);
  }

  #inBoxes(origin: Point, radiusKm: number): Iterable<Entry> {
    const slots = new Set<number>();
    for (const { west, south, east, north } of boundsAround(origin, radiusKm)) {
      const box = [west - PAD_DEGREES, south - PAD_DEGREES, east + PAD_DEGREES, north + PAD_DEGREES] as const;
      for (const slot of this.#tree?.range(...box) ?? []) slots.add(slot);
    }
    return Array.from(slots, (slot) => this.byName[slot] as Entry);
  }

  #inOrderOfCheck(): readonly Entry[] {
    this.#byChecked ??= this.byName.toSorted(byChecked);
    return this.#byChecked;
  }
}

function count(entries: Iterable<Entry>, holds: Holds): number {
  let total = 0;
  for (const entry of entries) if (holds(entry)) total++;
  return total;
}

/** Where an entry belongs among others that are sorted by name. */
function placeOf(entry: Entry, others: readonly Entry[]): number {
  let [low, high] = [0, others.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byName(others[middle] as Entry, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const offersOf = ({ conditions, services }: Criteria) => bitsOf([...conditions, ...services]);

/** What the criteria say of a listing apart from its distance. */
function filterOf(criteria: Criteria, textIds: Text, today: string): Holds {
  const { bounds, country, confirmed } = criteria;
  const offers = offersOf(criteria);
  const region = criteria.region?.toLowerCase() ?? null;
  return (entry) =>
    (entry.offers & offers) === offers &&
    (region === null || entry.region === region) &&
    (country === null || entry.country === country) &&
    (bounds === null || contains(bounds, entry.point)) &&
    (textIds === null || textIds.has(entry.id)) &&
    (confirmed === null || isConfirmedLately(entry, today));
}

/** Only the hospital's own word counts, not a page that we read. */
const isConfirmedLately = ({ confirmedOn }: Entry, today: string): boolean =>
  confirmedOn !== null && daysBetween(confirmedOn, today) <= OVERDUE_AFTER_DAYS;
