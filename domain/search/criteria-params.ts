import { z } from 'zod';
import { miToKm } from '@/domain/geo/distance';
import { CONDITIONS, SERVICES } from '@/domain/listing/center';
import { bbox, oneOf, type ParameterFault, ParamReader, positive, typed, whole } from '@/domain/params';
import { PLACE_TEXT_MAX } from '@/domain/place/place';
import type { Point } from '@/domain/point';
import type { ParameterError } from '@/domain/problems';
import {
  CONFIRMED,
  type Criteria,
  LIMIT_DEFAULT,
  LIMIT_MAX,
  RADIUS_MAX_KM,
  RADIUS_MAX_MI,
  ROLES,
  type Role,
  SORTS,
  type Sort,
  UNITS,
  type Unit,
} from './criteria';

export const SEARCH_TEXT_MAX = 120;
export const OFFSET_MAX = 1_000_000;
const RADIUS_MAX: Record<Unit, number> = { mi: RADIUS_MAX_MI, km: RADIUS_MAX_KM };

/** What a URL asks for, before anybody looked up where `near` is. */
export type SearchRequest = Omit<Criteria, 'origin' | 'radiusKm'> & {
  near: string | null;
  /** In `unit`; null: no limit. Has no effect without `near`. */
  radius: number | null;
  unit: Unit;
  /** Says nothing about what is searched, only who reads it; null: a patient. */
  role: Role | null;
  limit: number;
  offset: number;
};

/** Parameters of the page itself; a search takes no notice of them. */
const PAGE_PARAMETERS = ['view', 'at', 'pin', 'lang', 'page'];
/** Marks that mail programs and social networks add to a shared link: no reader put them there. */
const TRACKING_MARK = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/;

/** What programs write for a coordinate they do not have. No place is called that, and guessing one would be wrong. */
const NO_COORDINATE =
  /^[-+]?(nan|inf(inity)?|null|undefined|none),\s?[-+]?(nan|inf(inity)?|null|undefined|none)$/i;

const nearText = typed(PLACE_TEXT_MAX)
  .refine((value) => !NO_COORDINATE.test(value), 'must be a place, or latitude,longitude as numbers')
  .meta({ minLength: 1, maxLength: PLACE_TEXT_MAX });

const countryCode = z
  .string()
  .regex(/^[A-Za-z]{2}$/, 'must be a two-letter country code, such as US')
  .transform((code) => code.toUpperCase());

const defaultSort = (near: string | null): Sort => (near === null ? 'name' : 'distance');

/** The parameters of a search, each once; `radius` is in kilometers, the wider of the two. Made once: making a schema takes longer than using it. */
export const SEARCH_PARAMETERS = {
  near: nearText,
  radius: positive(RADIUS_MAX.km),
  unit: oneOf(UNITS),
  bbox,
  condition: oneOf(CONDITIONS),
  service: oneOf(SERVICES),
  region: typed(80),
  country: countryCode,
  q: typed(SEARCH_TEXT_MAX),
  confirmed: oneOf(CONFIRMED),
  sort: oneOf(SORTS),
  role: oneOf(ROLES),
  limit: whole(1, LIMIT_MAX),
  offset: whole(0, OFFSET_MAX),
};
/** Those that may be given several times. */
export const REPEATED: readonly string[] = ['condition', 'service'];
const RADIUS_MI = positive(RADIUS_MAX.mi);

/** An order that needs a place to measure from. */
const isMeasured = (sort: Sort) => sort === 'distance' || sort === 'travel';

/** The one definition of the search parameters; how strict to be about the faults is up to the caller. */
function readRequest(params: URLSearchParams): { request: SearchRequest; faults: ParameterFault[] } {
  const reader = new ParamReader(params);
  const schemas = SEARCH_PARAMETERS;
  const near = reader.one('near', schemas.near);
  const unit = reader.one('unit', schemas.unit) ?? 'mi';
  const request = {
    near,
    radius: reader.one('radius', unit === 'mi' ? RADIUS_MI : schemas.radius),
    unit,
    bounds: reader.one('bbox', schemas.bbox),
    conditions: reader.all('condition', schemas.condition),
    services: reader.all('service', schemas.service),
    region: reader.one('region', schemas.region),
    country: reader.one('country', schemas.country),
    text: reader.one('q', schemas.q),
    confirmed: reader.one('confirmed', schemas.confirmed),
    sort: reader.one('sort', schemas.sort) ?? defaultSort(near),
    role: reader.one('role', schemas.role),
    limit: reader.one('limit', schemas.limit) ?? LIMIT_DEFAULT,
    offset: reader.one('offset', schemas.offset) ?? 0,
  };
  return { request, faults: reader.faults() };
}

export type StrictReading = { ok: true; request: SearchRequest } | { ok: false; errors: ParameterError[] };

/** For programs: anything unknown, repeated or wrong is an error, and so is what would have no effect. */
export function parseStrictRequest(params: URLSearchParams): StrictReading {
  const { request, faults } = readRequest(params);
  const errors = faults.map(({ parameter, message }) => ({ parameter, message }));
  if (params.has('role')) errors.push({ parameter: 'role', message: 'has no effect here' });
  if (!params.has('near')) {
    if (request.radius !== null) errors.push({ parameter: 'radius', message: 'needs near' });
    if (isMeasured(request.sort)) errors.push({ parameter: 'sort', message: `${request.sort} needs near` });
  }
  return errors.length === 0 ? { ok: true, request } : { ok: false, errors };
}

/** A page's `searchParams` as Next hands them over. */
export type PageParams = Record<string, string | string[] | undefined>;

export type LenientReading = { request: SearchRequest; ignored: { parameter: string; value: string }[] };

/** For pages: whatever cannot be used falls back to its default and is listed. Empty form fields are not worth a word. */
export function parseLenientRequest(params: URLSearchParams | PageParams): LenientReading {
  const { request, faults } = readRequest(params instanceof URLSearchParams ? params : toUrlParams(params));
  const ignored = faults
    .filter(({ parameter, value }) => value.trim() !== '' && !PAGE_PARAMETERS.includes(parameter))
    .filter(({ parameter }) => !TRACKING_MARK.test(parameter))
    .map(({ parameter, value }) => ({ parameter, value }));
  return { request, ignored };
}

/** A page's parameters as the query string they came from. */
export function toUrlParams(params: PageParams): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])),
  );
}

/** What to search for once `near` is known; `origin` null: nothing to measure from. */
export function toCriteria(request: SearchRequest, origin: Point | null): Criteria {
  const { near, radius, unit, role, limit, offset, ...filters } = request;
  const radiusKm = radius === null ? null : unit === 'mi' ? miToKm(radius) : radius;
  return { ...filters, origin, radiusKm };
}

/** The query string of a search: always the same order, defaults and what has no effect left out. */
export function criteriaToParams(request: SearchRequest): URLSearchParams {
  const { near, bounds, limit, offset } = request;
  const pairs: [name: string, value: string | number | null][] = [
    ['near', near],
    ['radius', near === null ? null : request.radius],
    ['unit', request.unit === 'mi' ? null : request.unit],
    ['bbox', bounds && [bounds.west, bounds.south, bounds.east, bounds.north].join(',')],
    ...CONDITIONS.filter((code) => request.conditions.includes(code)).map((code) => pair('condition', code)),
    ...SERVICES.filter((code) => request.services.includes(code)).map((code) => pair('service', code)),
    ['region', request.region],
    ['country', request.country],
    ['q', request.text],
    ['confirmed', request.confirmed],
    [
      'sort',
      request.sort === defaultSort(near) || (near === null && isMeasured(request.sort)) ? null : request.sort,
    ],
    ['role', request.role],
    ['limit', limit === LIMIT_DEFAULT ? null : limit],
    ['offset', offset === 0 ? null : offset],
  ];
  return new URLSearchParams(
    pairs.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
}

const pair = (name: string, value: string): [string, string] => [name, value];
