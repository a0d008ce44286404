import 'server-only';
import { findCenters, resolveOrigin } from '@/db/search/centers';
import type { CenterItem, CenterList } from '@/domain/formats/center-json';
import { kmToMi } from '@/domain/geo/distance';
import { type Center, CONDITIONS, SERVICES } from '@/domain/listing/center';
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

/** A center as other programs get it. */
export function centerItem(found: FoundCenter): CenterItem {
  const { center, distanceKm, bearing } = found;
  return {
    ...factsOf(center),
    ...(distanceKm === null ? {} : { distance: { km: distanceKm, mi: kmToMi(distanceKm) }, bearing }),
    url: `/centers/${center.slug}`,
  };
}

function factsOf({ address, location, ...center }: Center): Omit<CenterItem, 'distance' | 'bearing' | 'url'> {
  return {
    slug: center.slug,
    name: center.name,
    healthSystem: center.healthSystem,
    program: center.program,
    address: {
      street: address.street,
      city: address.city,
      region: address.region,
      postalCode: address.postalCode,
      country: address.country,
    },
    location: { lat: location.lat, lng: location.lng, precision: location.precision },
    phones: center.phones.map((phone) => ({ number: phone.number, label: phone.label, for: phone.for })),
    fax: center.fax && { number: center.fax.number, label: center.fax.label, for: center.fax.for },
    email: center.email,
    website: center.website,
    programUrl: center.programUrl,
    conditions: CONDITIONS.filter((code) => center.conditions[code] === 'yes'),
    services: SERVICES.filter((code) => center.services[code] === 'yes'),
    clinicians: center.clinicians.map(({ name, role }) => ({ name, role })),
    programSince: center.programSince,
    nciDesignation: center.nciDesignation,
    listing: center.listing,
    checkedOn: center.checkedOn,
    confirmedOn: center.confirmedOn,
    confirmedBy: center.confirmedBy,
    overdue: center.overdue,
    sources: center.sources.map(({ url, kind, says, pageDate }) => ({ url, kind, says, pageDate })),
  };
}

type Search = { page: Omit<CenterList, 'items'>; items: CenterItem[]; headers: Record<string, string> };

/** One search for every format of the list: the query string in, one page of items out. */
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
    items: items.map(centerItem),
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
