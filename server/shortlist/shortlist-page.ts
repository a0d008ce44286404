import 'server-only';
import { findCenterBySlug } from '@/db/listing/published';
import { findCenters } from '@/db/search/centers';
import { slugSchema } from '@/domain/listing/center';
import type { FoundCenter } from '@/domain/listing/center-view';
import { ParamReader, typed } from '@/domain/params';
import type { NamePoint } from '@/domain/place/weight';
import {
  type PageParams,
  parseLenientRequest,
  SEARCH_TEXT_MAX,
  toCriteria,
  toUrlParams,
} from '@/domain/search/criteria-params';
import { COMPARE_MAX, SHORTLIST_MAX } from '@/domain/shortlist/address';
import type { Offers, Removed, Shortlist } from '@/domain/shortlist/shortlist';
import { type TravelYear, travelYear } from '@/domain/travel/year';
import { db } from '@/server/db';
import { refillsNear } from '@/server/listing/center-page';
import { today } from '@/server/today';
import { readShortlist } from './read-shortlist';

/** So many hospitals are offered to be added. */
const OFFERED = 5;

type ShortlistPageView = {
  list: Shortlist;
  /** A year of trips to each hospital that is compared, by slug; empty where no place is known. */
  years: ReadonlyMap<string, TravelYear>;
  removed: Removed | null;
  offers: Offers;
};

/**
 * A shortlist's page. Beside the list its address may say what was just taken out (`gone`, a slug, and `at`, its place
 * from 0), and a name to look for (`find`).
 */
export function loadShortlistPage(params: PageParams, words: NamePoint): ShortlistPageView {
  const query = toUrlParams(params);
  const list = readShortlist(query, words);
  return { list, years: yearsOf(list), removed: readRemoved(query, list), offers: findOffers(query, list) };
}

function yearsOf({ items, origin }: Shortlist): ReadonlyMap<string, TravelYear> {
  const years = new Map<string, TravelYear>();
  for (const found of items.slice(0, COMPARE_MAX)) {
    const { distanceKm, center } = found;
    if (!origin || distanceKm === null) continue;
    years.set(
      center.slug,
      travelYear({ ...found, distanceKm }, origin, refillsNear(origin.point, center.slug)),
    );
  }
  return years;
}

function readRemoved(query: URLSearchParams, { request }: Shortlist): Removed | null {
  const slug = slugSchema.safeParse(query.get('gone'));
  if (!slug.success || request.slugs.includes(slug.data)) return null;
  const answer = findCenterBySlug(db(), slug.data, today());
  if (answer.outcome !== 'found') return null;
  const at = Number(query.get('at'));
  const isPlace = Number.isInteger(at) && at >= 0 && at <= SHORTLIST_MAX;
  return { slug: slug.data, name: answer.center.name, at: isPlace ? at : request.slugs.length };
}

/** Hospitals that may be added: those that are called so, else the nearest. */
function findOffers(query: URLSearchParams, { request, origin }: Shortlist): Offers {
  const text = new ParamReader(query).one('find', typed(SEARCH_TEXT_MAX));
  if (text === null && origin === null) return { text, centers: [] };
  const asked = {
    ...parseLenientRequest({}).request,
    text,
    sort: origin ? ('distance' as const) : ('name' as const),
  };
  const isNew = ({ center }: FoundCenter) => !request.slugs.includes(center.slug);
  const limit = OFFERED + request.slugs.length;
  const { items } = findCenters(db(), toCriteria(asked, origin?.point ?? null), { today: today(), limit });
  return {
    text,
    centers: items
      .filter(isNew)
      .slice(0, OFFERED)
      .map(({ center }) => center),
  };
}
