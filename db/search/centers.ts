import type { Db } from '@/db/client';
import { findPlace } from '@/db/place/find-place';
import { bearingBetween } from '@/domain/geo/bearing';
import { distanceKm } from '@/domain/geo/distance';
import { compareByRegion } from '@/domain/listing/by-region';
import type { Center } from '@/domain/listing/center';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Locale } from '@/domain/locale';
import type { PlaceAnswer } from '@/domain/place/place';
import type { Point } from '@/domain/point';
import type { Criteria } from '@/domain/search/criteria';
import { type ActiveFilter, activeFilters, liftFilter } from '@/domain/search/lift-filter';
import type { Demand } from './listing-entry';
import type { Hit } from './listing-index';
import { type Published, published } from './published';

/** `total`: all matches, of which `items` is one page. */
export type FoundCenters = { total: number; items: FoundCenter[] };
/** `today`: YYYY-MM-DD. */
export type Paging = { today: string; limit?: number; offset?: number };
/** `only`: these listings and no others, in place of the criteria's text; null: all. */
type Narrowed = Paging & { only?: ReadonlySet<number> | null };

/** The one search behind list, map, count and API. Without `limit`: all of them. */
export function findCenters(
  db: Db,
  criteria: Criteria,
  { today, limit, offset = 0, only = null }: Narrowed,
): FoundCenters {
  const list = published(db);
  const page = {
    today,
    offset,
    limit: limit ?? Number.POSITIVE_INFINITY,
    textIds: only ?? textIdsOf(list, criteria),
  };
  const { total, hits } = list.index.find(criteria, page);
  return { total, items: load(list, hits, criteria, today) };
}

/** The centers within `radiusKm` of any of the points, the nearest to its nearest point first. */
export function findNearAny(
  db: Db,
  points: readonly Point[],
  { radiusKm, today, limit = Infinity, offset = 0, only = null }: Narrowed & { radiusKm: number },
): FoundCenters {
  const list = published(db);
  // The list is in the order of names, and so are those equally far.
  const hits = list.index
    .withinAny(points, radiusKm)
    .filter(({ id }) => only === null || only.has(id))
    .map((entry) => ({
      entry,
      distanceKm: Math.min(...points.map((point) => distanceKm(point, entry.point))),
    }))
    .sort((a, b) => a.distanceKm - b.distanceKm);
  const part = hits.slice(offset, offset + limit);
  return {
    total: hits.length,
    items: part.flatMap(({ entry, distanceKm }) => {
      const center = list.centerOf(entry, today);
      return center ? [{ center, distanceKm, bearing: null }] : [];
    }),
  };
}

/** How many published centers the criteria hold for. */
export function countCenters(db: Db, criteria: Criteria, today: string): number {
  const list = published(db);
  return list.index.count(criteria, textIdsOf(list, criteria), today);
}

/** The `k` nearest that lie outside the radius, all other filters kept; none without origin and radius. */
export function nearestBeyond(db: Db, criteria: Criteria, k: number, today: string): FoundCenter[] {
  const list = published(db);
  const hits = list.index.beyond(criteria, k, textIdsOf(list, criteria), today);
  return load(list, hits, criteria, today);
}

const textIdsOf = (list: Published, { text }: Criteria) => (text === null ? null : list.idsWithText(text));

function load({ centerOf }: Published, hits: Hit[], { origin }: Criteria, today: string): FoundCenter[] {
  return hits.flatMap(({ entry, distanceKm }) => {
    const center = centerOf(entry, today);
    if (!center) return [];
    return [{ center, distanceKm, bearing: origin && bearingBetween(origin, entry.point) }];
  });
}

/** A part of all published listings, by country, region and name in the order of a language. */
export function listByRegion(
  db: Db,
  locale: Locale,
  { today, limit = Infinity, offset = 0 }: Paging,
): Center[] {
  const { index, centerOf } = published(db);
  const part = index.sorted(`region ${locale}`, compareByRegion(locale)).slice(offset, offset + limit);
  return part.flatMap((entry) => centerOf(entry, today) ?? []);
}

/** All published listings, one after another by name, as the list stood at the first; one that is withdrawn meanwhile is left out. */
export function* everyCenter(db: Db, today: string): Generator<Center> {
  const { index, passedOver } = published(db);
  for (const entry of index.byName) {
    const center = passedOver(entry, today);
    if (center) yield center;
  }
}

/** What a site map has to know of every published listing. */
export const listAddresses = (db: Db): readonly Pick<Hit, 'slug' | 'checkedOn' | 'confirmedOn'>[] =>
  published(db).index.byName;

/** One active filter, and how many centers there would be without it. */
export type HiddenBy = ActiveFilter & { total: number };

/** For each active filter: how many centers the search would find if just that one were lifted. */
export function countHiddenBy(db: Db, criteria: Criteria, today: string): HiddenBy[] {
  return activeFilters(criteria).map((filter) => ({
    ...filter,
    total: countCenters(db, liftFilter(criteria, filter), today),
  }));
}

/** For each choice of filters in place of those asked for, how many centers the search would find. */
export function countChoices(
  db: Db,
  criteria: Criteria,
  choices: readonly Demand[],
  today: string,
): number[] {
  const list = published(db);
  const open = { ...criteria, conditions: [], services: [], confirmed: null };
  return list.index.tally(open, choices, textIdsOf(list, criteria), today);
}

/** Where `near` is. The page and the API ask here, so that they measure from the same spot. */
export function resolveOrigin(db: Db, near: string): PlaceAnswer {
  return findPlace(db, near);
}
