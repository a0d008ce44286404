import 'server-only';
import { cache } from 'react';
import { countListings, listRegions } from '@/db/listing/published';
import {
  countChoices,
  countHiddenBy,
  findCenters,
  listByRegion,
  nearestBeyond,
  resolveOrigin,
} from '@/db/search/centers';
import { compareByRegion } from '@/domain/listing/by-region';
import type { FoundCenter, ListingCounts } from '@/domain/listing/center-view';
import type { Locale } from '@/domain/locale';
import type { Place, PlaceAnswer } from '@/domain/place/place';
import { type NamePoint, namePlace, namePoint } from '@/domain/place/weight';
import { countsOfChoices } from '@/domain/search/choices';
import type { Criteria } from '@/domain/search/criteria';
import {
  type PageParams,
  parseLenientRequest,
  type SearchRequest,
  toCriteria,
  toUrlParams,
} from '@/domain/search/criteria-params';
import type { FinderView } from '@/domain/search/finder-view';
import { type AskedPage, PAGE_SIZE, readPage, resultPage } from '@/domain/search/result-pages';
import { db } from '@/server/db';
import { today } from '@/server/today';

/** So many are shown when none lies within the radius. */
const NEAREST_ANYWAY = 4;
/** So many that lie a little farther are named under the list. */
const A_LITTLE_FARTHER = 3;

/** Looks up the place, searches, and decides what the page says. */
export function loadFinder(
  given: PageParams | URLSearchParams,
  words: NamePoint,
  lookUp: (near: string) => PlaceAnswer = placeOf,
): FinderView {
  const params = given instanceof URLSearchParams ? given : toUrlParams(given);
  const { request, ignored } = parseLenientRequest(params);
  const { page, faults } = readPage(params);
  const answer = request.near === null ? null : namePoint(lookUp(request.near), words);
  const origin = answer?.outcome === 'found' ? answer.place : null;
  const criteria = toCriteria(request, origin?.point ?? null);
  const choices = countsOfChoices(criteria, (demands) => countChoices(db(), criteria, demands, today()));
  const base = { request, ignored: [...ignored, ...faults], answer, origin, criteria, choices };
  const lost = answer !== null && origin === null;
  if (lost) {
    return {
      ...base,
      part: resultPage(page, 0),
      total: 0,
      found: [],
      nearestAnyway: [],
      farther: [],
      hiddenBy: [],
      nearestTo: answer.outcome === 'ambiguous' ? nearestToEach(answer.candidates, request) : new Map(),
    };
  }
  return { ...base, ...search(criteria, page) };
}

function nearestToEach(places: Place[], request: SearchRequest): Map<string, FoundCenter> {
  const nearest = places.flatMap(({ id, point }) => {
    const criteria = toCriteria({ ...request, radius: null, sort: 'distance' }, point);
    const [first] = findCenters(db(), criteria, { today: today(), offset: 0, limit: 1 }).items;
    return first ? [[id, first] as const] : [];
  });
  return new Map(nearest);
}

/** The place that a page's address names, for its title; null: none that is known. */
export function placeAsked({ near }: PageParams, words: NamePoint): Place | null {
  const { request } = parseLenientRequest({ near });
  const answer = request.near === null ? null : placeOf(request.near);
  return answer?.outcome === 'found' ? namePlace(answer.place, words) : null;
}

/** Where `near` is, looked up once for a page's head and its body. */
const placeOf = cache((near: string) => resolveOrigin(db(), near));

/** One page of the matches. Only past the list's end has it to be looked for twice. */
function findPage(criteria: Criteria, asked: AskedPage, day: string) {
  const isAll = asked === 'all';
  const first = isAll ? resultPage('all', 0) : { offset: (asked - 1) * PAGE_SIZE, limit: PAGE_SIZE };
  const { total, items } = findCenters(db(), criteria, { today: day, ...first });
  const part = resultPage(asked, total);
  if (items.length > 0 || total === 0) return { part, total, found: items };
  return { part, total, found: findCenters(db(), criteria, { today: day, ...part }).items };
}

function search(criteria: Criteria, page: AskedPage) {
  const day = today();
  const { part, total, found } = findPage(criteria, page, day);
  const beyond = criteria.radiusKm === null ? [] : nearestBeyond(db(), criteria, NEAREST_ANYWAY, day);
  const empty = found.length === 0;
  return {
    part,
    total,
    found,
    nearestAnyway: empty ? beyond : [],
    farther: empty ? [] : beyond.slice(0, A_LITTLE_FARTHER),
    hiddenBy: empty ? countHiddenBy(db(), criteria, day) : [],
    nearestTo: new Map(),
  };
}

/** One page of all published listings, by country and region. */
export function centersByRegion(locale: Locale, asked: AskedPage) {
  const { total } = listingCounts();
  const part = resultPage(asked, total);
  const centers = listByRegion(db(), locale, { today: today(), ...part });
  return { part, total, centers, regions: regionPages(locale) };
}

/** The regions in the list's order, each with the page on which it begins. */
function regionPages(locale: Locale) {
  const compare = compareByRegion(locale);
  const named = listRegions(db()).map((region) => ({ ...region, name: '', slug: '' }));
  let before = 0;
  return named.toSorted(compare).map(({ country, region, total }) => {
    const page = Math.floor(before / PAGE_SIZE) + 1;
    before += total;
    return { country, region, total, page };
  });
}

/** How many hospitals are listed, and how sure we are of them. */
export function listingCounts(): ListingCounts {
  return countListings(db());
}
