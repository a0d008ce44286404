import 'server-only';
import { countListings } from '@/db/listing/published';
import { countHiddenBy, findCenters, nearestBeyond, resolveOrigin } from '@/db/search/centers';
import type { Center } from '@/domain/listing/center';
import type { ListingCounts } from '@/domain/listing/center-view';
import { type NamePoint, namePoint } from '@/domain/place/weight';
import type { Criteria } from '@/domain/search/criteria';
import { type PageParams, parseLenientRequest, toCriteria } from '@/domain/search/criteria-params';
import type { FinderView } from '@/domain/search/finder-view';
import { db } from '@/server/db';
import { today } from '@/server/today';

/** So many are shown when none lies within the radius. */
const NEAREST_ANYWAY = 4;
/** So many that lie a little farther are named under the list. */
const A_LITTLE_FARTHER = 3;

/** Looks up the place, searches, and decides what the page says. */
export function loadFinder(params: PageParams | URLSearchParams, words: NamePoint): FinderView {
  const reading = parseLenientRequest(params);
  const { near } = reading.request;
  const answer = near === null ? null : namePoint(resolveOrigin(db(), near), words);
  const origin = answer?.outcome === 'found' ? answer.place : null;
  const criteria = toCriteria(reading.request, origin?.point ?? null);
  const base = { ...reading, answer, origin, criteria };
  const lost = answer !== null && origin === null;
  if (lost) return { ...base, found: [], nearestAnyway: [], farther: [], hiddenBy: [] };
  return { ...base, ...search(criteria) };
}

function search(criteria: Criteria) {
  const day = today();
  const found = findCenters(db(), criteria, { today: day }).items;
  const beyond = criteria.radiusKm === null ? [] : nearestBeyond(db(), criteria, NEAREST_ANYWAY, day);
  const empty = found.length === 0;
  return {
    found,
    nearestAnyway: empty ? beyond : [],
    farther: empty ? [] : beyond.slice(0, A_LITTLE_FARTHER),
    hiddenBy: empty ? countHiddenBy(db(), criteria, day) : [],
  };
}

/** Every published listing, by name. */
export function allCenters(): Center[] {
  const { request } = parseLenientRequest({});
  return findCenters(db(), toCriteria(request, null), { today: today() }).items.map(({ center }) => center);
}

/** How many hospitals are listed, and how sure we are of them. */
export function listingCounts(): ListingCounts {
  return countListings(db());
}
