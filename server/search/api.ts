import 'server-only';
import { findCenters, resolveOrigin } from '@/db/search/centers';
import type { ListPage } from '@/domain/formats/json/center-text';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Place, Refusal } from '@/domain/place/place';
import { DomainError, invalidParameters } from '@/domain/problems';
import {
  criteriaToParams,
  parseStrictRequest,
  type SearchRequest,
  toCriteria,
} from '@/domain/search/criteria-params';
import { db } from '@/server/db';
import { today } from '@/server/today';

const SUGGESTIONS_MAX = 5;

const whyRefused: Record<Refusal, string> = {
  empty: 'must not be empty',
  'too-long': 'is too long for a place',
  'military-zip': 'is a military post code, which says nothing about where it is',
  'swapped-axes': 'has its axes swapped: latitude comes first',
  'null-island': 'is 0,0, which is what programs send when they know no position',
  'at-sea': 'lies far out at sea',
  'out-of-range': 'must lie within latitude -90 to 90 and longitude -180 to 180',
  country: 'is a whole country: name a town',
  'wide-area': 'is wider than a distance can be measured from: name a town',
  'many-hospitals': 'is the name of hospitals in several towns: name the town',
};

export const placeItem = ({ id, label, kind, point }: Place) => ({ id, label, kind, ...point });

/** The place that `near` means; a DomainError that helps on when it is not exactly one. */
export function requireOrigin(near: string): Place {
  const answer = resolveOrigin(db(), near);
  switch (answer.outcome) {
    case 'found':
      return answer.place;
    case 'ambiguous':
      throw new DomainError(
        'place-ambiguous',
        'near fits several places: repeat the request with one of the candidates.',
        {
          candidates: answer.candidates.map(placeItem),
        },
      );
    case 'unknown':
      throw new DomainError('place-not-found', 'near is not a place, postal code or center that we know.', {
        suggestions: answer.suggestions.slice(0, SUGGESTIONS_MAX).map(placeItem),
      });
    case 'refused':
      throw new DomainError('invalid-parameter', `near ${whyRefused[answer.reason]}.`, {
        errors: [{ parameter: 'near', message: whyRefused[answer.reason] }],
        suggestions: answer.suggestions.slice(0, SUGGESTIONS_MAX).map(placeItem),
      });
  }
}

type Search = { page: ListPage; found: FoundCenter[]; headers: Record<string, string> };

/** One search for every format of the list: the query string in, one page of listings out. */
export function searchCenters(request: Request): Search {
  const url = new URL(request.url);
  const reading = parseStrictRequest(url.searchParams);
  if (!reading.ok) throw invalidParameters(reading.errors);
  const { near, limit, offset } = reading.request;
  const origin = near === null ? null : requireOrigin(near);
  const criteria = toCriteria(reading.request, origin?.point ?? null);
  const { total, items } = findCenters(db(), criteria, { today: today(), limit, offset });
  return {
    page: {
      ...(origin && { origin: { label: origin.label, kind: origin.kind, ...origin.point } }),
      total,
      count: items.length,
      limit,
      offset,
    },
    found: items,
    headers: linkHeader(url.pathname, reading.request, total),
  };
}

/** RFC 8288: where the next and the previous page are. */
function linkHeader(path: string, request: SearchRequest, total: number): Record<string, string> {
  const { limit, offset } = request;
  const link = (rel: string, to: number) =>
    `<${path}?${criteriaToParams({ ...request, offset: to })}>; rel="${rel}"`;
  const links = [
    ...(offset > 0 ? [link('prev', Math.max(0, offset - limit))] : []),
    ...(offset + limit < total ? [link('next', offset + limit)] : []),
  ];
  return links.length > 0 ? { Link: links.join(', ') } : {};
}
