import 'server-only';
import { findCenterBySlug, findCurrentSlug, findWritten } from '@/db/listing/published';
import { findCenters, resolveOrigin } from '@/db/search/centers';
import { type HsdsOfCenter, hsdsOf } from '@/domain/formats/hsds/center';
import { listingOf } from '@/domain/formats/hsds/identifiers';
import { HSDS_PARAMETERS, type HsdsList, TERMS } from '@/domain/formats/hsds/params';
import { type Center, CONDITIONS, SERVICES } from '@/domain/listing/center';
import { DEFAULT_LOCALE } from '@/domain/locale';
import type { ParamReader } from '@/domain/params';
import type { Point } from '@/domain/point';
import { DomainError, invalidParameters } from '@/domain/problems';
import { type Criteria, EVERYTHING, LIMIT_DEFAULT } from '@/domain/search/criteria';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { readStrictly } from '@/server/http/read-endpoint';
import { type HttpAnswer, json, jsonText } from '@/server/http/respond';
import { placeItem } from '@/server/search/api';
import { today } from '@/server/today';
import { siteUrl } from './center-file';

const KINDS = {
  services: 'service',
  organizations: 'organization',
  service_at_locations: 'service_at_location',
} as const;
const isList = (name: string | undefined): name is HsdsList =>
  name !== undefined && Object.hasOwn(KINDS, name);

/** `/hsds/`, its lists and what stands in them (HSDS 3.0, read only). */
export function answerHsds(request: Request, path: readonly string[]): HttpAnswer {
  const [list, id, ...more] = path;
  if (list === undefined) return aboutApi(request);
  if (!isList(list) || more.length > 0)
    throw new DomainError('center-not-found', 'HSDS has no such address here.');
  return id === undefined ? listed(request, list) : one(request, list, id);
}

function aboutApi(request: Request): HttpAnswer {
  readStrictly(request, () => null);
  const base = new URL(env().PUBLIC_URL).origin;
  return json({ version: '3.0', profile: `${base}/developers`, openapi_url: `${base}/api/v1/openapi.json` });
}

/** A listing's texts, made once for each version of it. */
const kept = new WeakMap<Center, Map<string, string>>();

function textOf(center: Center, list: HsdsList, size: 'full' | 'inList' | 'minimal'): string {
  const texts = kept.get(center) ?? new Map<string, string>();
  kept.set(center, texts);
  const known = texts.get(`${list} ${size}`);
  if (known !== undefined) return known;
  const { id: listing, at: changedAt } = findWritten(db(), center.slug) ?? {
    id: 0,
    at: `${center.checkedOn}T00:00:00.000Z`,
  };
  const url = siteUrl(DEFAULT_LOCALE, `/centers/${center.slug}`);
  const all: HsdsOfCenter = hsdsOf(center, { listing, changedAt, url });
  const { id, last_modified } = all.services.inList;
  const text = JSON.stringify(size === 'minimal' ? { id, last_modified } : all[list][size]);
  texts.set(`${list} ${size}`, text);
  return text;
}

function one(request: Request, list: HsdsList, id: string): HttpAnswer {
  readStrictly(request, () => null);
  const center = centerOf(list, id);
  if (!center) throw new DomainError('center-not-found', 'Nothing that is listed has this id.');
  return jsonText(textOf(center, list, 'full'));
}

function centerOf(list: HsdsList, id: string): Center | null {
  const listing = listingOf(KINDS[list], id);
  const slug = listing === null ? null : findCurrentSlug(db(), listing);
  if (slug === null) return null;
  const answer = findCenterBySlug(db(), slug, today());
  if (answer.outcome === 'withdrawn')
    throw new DomainError('center-withdrawn', 'The hospital, or we, have taken this off the list.');
  return answer.outcome === 'found' ? answer.center : null;
}

type Asked = {
  search: string | null;
  page: number;
  perPage: number;
  size: 'full' | 'inList' | 'minimal';
  terms: string[];
  organization: string | null;
  postcode: string | null;
  proximity: number | null;
};

function read(reader: ParamReader, list: HsdsList): Asked {
  const { services, service_at_locations: places } = HSDS_PARAMETERS;
  const isFull = reader.one('full', services.full) === 'true';
  const isMinimal = list === 'services' && reader.one('minimal', services.minimal) === 'true';
  reader.one('format', services.format);
  const isFound = list !== 'organizations';
  const isPlaced = list === 'service_at_locations';
  return {
    search: reader.one('search', services.search),
    page: reader.one('page', services.page) ?? 1,
    perPage: reader.one('per_page', services.per_page) ?? LIMIT_DEFAULT,
    size: isMinimal ? 'minimal' : isFull ? 'full' : 'inList',
    terms: isFound ? reader.all('taxonomy_term_id', services.taxonomy_term_id) : [],
    organization: isFound ? reader.one('organization_id', services.organization_id) : null,
    postcode: isPlaced ? reader.one('postcode', places.postcode) : null,
    proximity: isPlaced ? reader.one('proximity', places.proximity) : null,
  };
}

function listed(request: Request, list: HsdsList): HttpAnswer {
  const asked = readStrictly(request, (reader) => read(reader, list));
  const { page, perPage, size, proximity, postcode } = asked;
  if (proximity !== null && postcode === null)
    throw invalidParameters([{ parameter: 'proximity', message: 'needs postcode' }]);
  const { total, centers } = find(asked);
  const pages = Math.ceil(total / perPage);
  const head = JSON.stringify({
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: centers.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: centers.length === 0,
  });
  return jsonText(
    `${head.slice(0, -1)},"contents":[${centers.map((center) => textOf(center, list, size))}]}`,
  );
}

function find(asked: Asked): { total: number; centers: Center[] } {
  const { page, perPage, organization, postcode } = asked;
  const offset = (page - 1) * perPage;
  const criteria = criteriaOf(asked, postcode === null ? null : middleOf(postcode));
  if (organization === null) {
    const { total, items } = findCenters(db(), criteria, { today: today(), limit: perPage, offset });
    return { total, centers: items.map(({ center }) => center) };
  }
  // One organization runs one program: a listing is both.
  const center = centerOf('organizations', organization);
  if (!center) return { total: 0, centers: [] };
  const { lat, lng } = center.location;
  const atIt = { ...criteria, bounds: { west: lng, south: lat, east: lng, north: lat } };
  const found = findCenters(db(), atIt, { today: today() }).items;
  const own = found.some((item) => item.center.slug === center.slug) ? [center] : [];
  return { total: own.length, centers: own.slice(offset) };
}

function criteriaOf({ search, terms, proximity }: Asked, origin: Point | null): Criteria {
  const codes = terms.map((id) => TERMS.get(id));
  return {
    ...EVERYTHING,
    origin,
    radiusKm: proximity === null ? null : proximity / 1000,
    conditions: CONDITIONS.filter((code) => codes.includes(code)),
    services: SERVICES.filter((code) => codes.includes(code)),
    text: search,
    sort: origin ? 'distance' : 'name',
  };
}

/** Where a postal code's middle is. A town or a coordinate is none. */
function middleOf(postcode: string): Point {
  const answer = resolveOrigin(db(), postcode);
  if (answer.outcome === 'found' && answer.place.kind === 'zip') return answer.place.point;
  const suggestions = answer.outcome === 'unknown' ? answer.suggestions.slice(0, 5).map(placeItem) : [];
  throw new DomainError('place-not-found', 'postcode is not a postal code that we know.', { suggestions });
}
