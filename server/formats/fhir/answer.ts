import 'server-only';
import { findCenterBySlug, findCurrentSlug, findWritten } from '@/db/listing/published';
import { listingsWith } from '@/db/search/by-column';
import { type FoundCenters, findCenters, findNearAny } from '@/db/search/centers';
import { capabilityStatement } from '@/domain/formats/fhir/capability';
import { distanceExtension } from '@/domain/formats/fhir/near';
import {
  FHIR_TYPES,
  type FhirResource,
  type FhirType,
  fhirOf,
  SUMMARY,
} from '@/domain/formats/fhir/resources';
import type { Center } from '@/domain/listing/center';
import { DEFAULT_LOCALE } from '@/domain/locale';
import { DomainError, type ProblemCode } from '@/domain/problems';
import { type Criteria, EVERYTHING } from '@/domain/search/criteria';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { type HttpAnswer, jsonText, PROBLEMS, type problem } from '@/server/http/respond';
import { today } from '@/server/today';
import { siteUrl } from '../center-file';
import { type FhirSearch, readSearch, type Summary } from './read-search';

const FHIR_JSON = 'application/fhir+json';
const isType = (name: string | undefined): name is FhirType => FHIR_TYPES.some((type) => type === name);
const base = () => new URL(env().PUBLIC_URL).origin;

/** `/fhir/metadata`, `/fhir/Location?near=…`, `/fhir/Location/12` (FHIR R4, read only). */
export function answerFhir(request: Request, path: readonly string[]): HttpAnswer {
  refuseOtherFormats(request);
  const [type, id, ...more] = path;
  if (more.length === 0 && id === undefined && (type === 'metadata' || type === undefined))
    return resourceAnswer(JSON.stringify(capabilityStatement(base())));
  if (!isType(type) || more.length > 0)
    throw new DomainError('center-not-found', `Served are metadata, ${FHIR_TYPES.join(', ')}.`);
  return id === undefined ? resourceAnswer(searched(request, type)) : readOne(request, type, id);
}

const resourceAnswer = (text: string, headers: Record<string, string> = {}): HttpAnswer =>
  jsonText(text, { type: FHIR_JSON, headers });

/** JSON is all there is. */
function refuseOtherFormats({ url, headers }: Request): void {
  const asked = new URL(url).searchParams.get('_format') ?? headers.get('Accept') ?? '*/*';
  const fits = /json|\*\/\*|application\/\*/i.test(asked.replaceAll(' ', '+'));
  // A browser asks for pages first, and takes anything.
  if (!fits) throw new DomainError('not-acceptable', `Served is ${FHIR_JSON} alone.`);
}

const ISSUES: Partial<Record<ProblemCode, string>> = {
  'invalid-parameter': 'invalid',
  'center-not-found': 'not-found',
  'center-withdrawn': 'deleted',
  'method-not-allowed': 'not-supported',
  'not-acceptable': 'not-supported',
  'not-ready': 'transient',
};

/** What went wrong as an OperationOutcome: an issue for each parameter, or one for all. */
export const operationOutcome: typeof problem = ({ code, message, members }, headers = {}) => {
  const each = members.errors ?? [];
  const issue = (diagnostics: string) => ({
    severity: 'error',
    code: ISSUES[code] ?? 'exception',
    diagnostics,
  });
  const issues =
    each.length > 0
      ? each.map(({ parameter, message: why }) => issue(`${parameter} ${why}`))
      : [issue(message)];
  const body = JSON.stringify({ resourceType: 'OperationOutcome', issue: issues });
  return jsonText(body, { status: PROBLEMS[code].status, type: FHIR_JSON, headers });
};

/** A listing's texts, made once for each version of it. */
const kept = new WeakMap<Center, Record<FhirType, string> & { listing: number; changedAt: string }>();

function textsOf(center: Center) {
  const known = kept.get(center);
  if (known) return known;
  const { id: listing, at: changedAt } = findWritten(db(), center.slug) ?? {
    id: 0,
    at: `${center.checkedOn}T00:00:00.000Z`,
  };
  const url = siteUrl(DEFAULT_LOCALE, `/centers/${center.slug}`);
  const all = fhirOf(center, { listing, changedAt, url, base: base() });
  const texts = {
    Location: JSON.stringify(all.Location),
    Organization: JSON.stringify(all.Organization),
    HealthcareService: JSON.stringify(all.HealthcareService),
    VerificationResult: JSON.stringify(all.VerificationResult),
    listing,
    changedAt,
  };
  kept.set(center, texts);
  return texts;
}

/** A listing's resources as lines for a bulk file. */
export const fhirText = (center: Center, type: FhirType): string => textsOf(center)[type];

function readOne(request: Request, type: FhirType, id: string): HttpAnswer {
  const { summary } = readSearch(request, type, base());
  const slug = /^[1-9]\d{0,14}$/.test(id) ? findCurrentSlug(db(), Number(id)) : null;
  const answer = slug === null ? null : findCenterBySlug(db(), slug, today());
  if (answer?.outcome === 'withdrawn')
    throw new DomainError('center-withdrawn', 'The hospital, or we, have taken this off the list.');
  if (answer?.outcome !== 'found') throw new DomainError('center-not-found', `There is no ${type}/${id}.`);
  const texts = textsOf(answer.center);
  return resourceAnswer(shortened(texts[type], type, summary), {
    'Last-Modified': new Date(texts.changedAt).toUTCString(),
  });
}

/** `SUBSETTED`: what is left out may be there, so that nobody writes the rest back as if it were all. */
function shortened(text: string, type: FhirType, summary: Summary): string {
  if (summary === 'false' || summary === 'data' || summary === 'count') return text;
  const { resourceType, id, meta, ...rest }: FhirResource = JSON.parse(text);
  const shown = summary === 'text' ? ['status', 'target'] : SUMMARY[type];
  const tag = [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' }];
  return JSON.stringify({
    resourceType,
    id,
    meta: { ...(meta as object), tag },
    ...Object.fromEntries(Object.entries(rest).filter(([element]) => shown.includes(element))),
  });
}

function find({ near, filters, none, count, offset, summary }: FhirSearch): FoundCenters {
  const ids = none ? new Set<number>() : listingsWith(db(), filters);
  const isCount = count === 0 || summary === 'count';
  const paging = { today: today(), offset, limit: isCount ? 0 : count, only: ids };
  if (near && near.points.length > 1) return findNearAny(db(), near.points, { ...paging, radiusKm: near.km });
  const [origin = null] = near?.points ?? [];
  const criteria: Criteria = {
    ...EVERYTHING,
    origin,
    radiusKm: near?.km ?? null,
    sort: origin ? 'distance' : 'name',
  };
  return findCenters(db(), criteria, paging);
}

/** The text of a Bundle: put together from the kept texts of the resources. */
function searched(request: Request, type: FhirType): string {
  const search = readSearch(request, type, base());
  const { total, items } = find(search);
  const { near, summary } = search;
  const entry = (of: FhirType, texts: ReturnType<typeof textsOf>, how: object) =>
    `{"fullUrl":"${base()}/fhir/${of}/${texts.listing}","resource":${shortened(texts[of], of, summary)},"search":${JSON.stringify(how)}}`;
  const matches = items.map(({ center, distanceKm }) => {
    const extension =
      near && distanceKm !== null ? { extension: [distanceExtension(distanceKm, near.unit)] } : {};
    return entry(type, textsOf(center), { ...extension, mode: 'match' });
  });
  const brought = new Set([...search.include, ...search.revinclude]);
  brought.delete(type);
  const included = items.flatMap(({ center }) =>
    [...brought].map((of) => entry(of, textsOf(center), { mode: 'include' })),
  );
  const entries = [...matches, ...included];
  const head = { resourceType: 'Bundle', type: 'searchset', total, link: linksOf(search, type, total) };
  const text = JSON.stringify(head);
  return entries.length === 0 ? text : `${text.slice(0, -1)},"entry":[${entries}]}`;
}

function linksOf({ used, count, offset, summary }: FhirSearch, type: FhirType, total: number) {
  const kept = used.filter(([name]) => name !== '_offset' && name !== '_count');
  const isCount = count === 0 || summary === 'count';
  const link = (relation: string, from: number) => {
    const params = new URLSearchParams([...kept, ['_count', String(count)]]);
    if (from > 0) params.set('_offset', String(from));
    return { relation, url: `${base()}/fhir/${type}?${params}` };
  };
  if (isCount) return [link('self', 0)];
  return [
    link('self', offset),
    link('first', 0),
    ...(offset > 0 ? [link('previous', Math.max(0, offset - count))] : []),
    ...(offset + count < total ? [link('next', offset + count)] : []),
  ];
}
