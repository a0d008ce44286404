import 'server-only';
import { cache } from 'react';
import { findCenterBySlug } from '@/db/listing/published';
import { findCenters, resolveOrigin } from '@/db/search/centers';
import { bearingBetween } from '@/domain/geo/bearing';
import { distanceKm } from '@/domain/geo/distance';
import type { Center } from '@/domain/listing/center';
import type { CenterPageView, FoundCenter } from '@/domain/listing/center-view';
import { type NamePoint, namePoint } from '@/domain/place/weight';
import type { Point } from '@/domain/point';
import {
  criteriaToParams,
  type PageParams,
  parseLenientRequest,
  type SearchRequest,
  toCriteria,
} from '@/domain/search/criteria-params';
import { db } from '@/server/db';
import { today } from '@/server/today';

const NEAREST = 3;

type CenterPageAnswer =
  | { outcome: 'found'; page: CenterPageView }
  /** The path of its page now, with what the reader searched for. */
  | { outcome: 'moved'; path: string }
  | { outcome: 'withdrawn' }
  | { outcome: 'unknown' };

/** One listing by its slug, looked up once for a page's head and its body. */
export const centerAnswer = cache((slug: string) => findCenterBySlug(db(), slug, today()));

export function loadCenter(
  slug: string,
  params: PageParams | URLSearchParams,
  words: NamePoint,
): CenterPageAnswer {
  const answer = centerAnswer(slug);
  if (answer.outcome === 'moved') {
    const carried = criteriaToParams(parseLenientRequest(params).request).toString();
    return { outcome: 'moved', path: `/centers/${answer.slug}${carried && `?${carried}`}` };
  }
  if (answer.outcome !== 'found') return answer;
  const { center } = answer;
  const { request } = parseLenientRequest(params);
  const cameFrom = searchOf(request, words);
  const measured = cameFrom && {
    distanceKm: distanceKm(cameFrom.origin.point, center.location),
    bearing: bearingBetween(cameFrom.origin.point, center.location),
  };
  const found = { center, distanceKm: null, bearing: null, ...measured };
  return {
    outcome: 'found',
    page: {
      found,
      cameFrom,
      role: request.role,
      refillsNearYou: cameFrom && refillsNear(cameFrom.origin.point, slug),
      nearest: nearestTo(center),
    },
  };
}

function searchOf(request: SearchRequest, words: NamePoint): CenterPageView['cameFrom'] {
  const answer = request.near === null ? null : namePoint(resolveOrigin(db(), request.near), words);
  if (answer?.outcome !== 'found') return null;
  const criteria = toCriteria(request, answer.place.point);
  const { total } = findCenters(db(), criteria, { today: today(), limit: 1 });
  return { request, origin: answer.place, total };
}

/** The hospital nearest to a point that says it refills, other than `slug`. */
export function refillsNear(point: Point, slug: string): FoundCenter | null {
  const { request } = parseLenientRequest({ service: 'pump_refill' });
  const criteria = { ...toCriteria(request, point), sort: 'distance' as const };
  const { items } = findCenters(db(), criteria, { today: today(), limit: 2 });
  return items.find(({ center }) => center.slug !== slug) ?? null;
}

/** The next hospitals after one. */
export function nearestTo(center: Center) {
  const { request } = parseLenientRequest({});
  const criteria = { ...toCriteria(request, center.location), sort: 'distance' as const };
  return findCenters(db(), criteria, { today: today(), limit: NEAREST + 1 })
    .items.filter((other) => other.center.slug !== center.slug)
    .slice(0, NEAREST);
}
