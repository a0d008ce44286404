import type { ColumnFilters, TextFilter, WrittenFilter } from '@/db/search/by-column';
import { type Near, readNear } from '@/domain/formats/fhir/near';
import { COMMON, COUNT_DEFAULT, COUNT_MAX, INCLUDES, PARAMS, type Param } from '@/domain/formats/fhir/params';
import { FHIR_TYPES, type FhirType, slugSystem } from '@/domain/formats/fhir/resources';
import { placeKey } from '@/domain/place/place-key';
import { invalidParameters, type ParameterError } from '@/domain/problems';
import { OFFSET_MAX, SEARCH_TEXT_MAX } from '@/domain/search/criteria-params';

export const SUMMARIES = ['true', 'text', 'data', 'count', 'false'] as const;
export type Summary = (typeof SUMMARIES)[number];

/** What a search asks for. `none`: a condition that no listing meets. */
export type FhirSearch = {
  filters: ColumnFilters;
  none: boolean;
  near: Near | null;
  count: number;
  offset: number;
  summary: Summary;
  include: FhirType[];
  revinclude: FhirType[];
  /** The parameters that were understood, in order, for the links. */
  used: [name: string, value: string][];
};

/** How these programs are to be told: not by default, which FHIR leaves to the server. */
const isLenient = (request: Request) => /handling\s*=\s*lenient/i.test(request.headers.get('Prefer') ?? '');

/** Reads `/fhir/<type>?…`. Throws a DomainError that names every parameter that cannot be used. */
export function readSearch(request: Request, type: FhirType, base: string): FhirSearch {
  const faults: ParameterError[] = [];
  const search: FhirSearch = {
    filters: { texts: [], written: [], ids: [], active: null },
    none: false,
    near: null,
    count: COUNT_DEFAULT,
    offset: 0,
    summary: 'false',
    include: [],
    revinclude: [],
    used: [],
  };
  for (const [given, value] of new URL(request.url).searchParams) {
    const fault = take(search, type, given, value.trim(), base);
    if (fault === null) search.used.push([given, value.trim()]);
    else if (fault !== 'unknown' || !isLenient(request))
      faults.push({ parameter: given, message: fault === 'unknown' ? 'is not a known parameter' : fault });
  }
  if (faults.length > 0) throw invalidParameters(faults);
  return search;
}

/** Puts one parameter into the search; what is wrong with it, or null. */
function take(search: FhirSearch, type: FhirType, given: string, value: string, base: string): string | null {
  const [name = '', modifier = ''] = splitModifier(given);
  if (name.startsWith('_') && !Object.hasOwn(COMMON, name)) return takeControl(search, type, name, value);
  const params: Record<string, Param> = { ...COMMON, ...PARAMS[type] };
  if (!Object.hasOwn(params, name)) return 'unknown';
  if (value === '') return 'must not be empty';
  if (value.length > SEARCH_TEXT_MAX * 2) return 'is too long';
  const { texts, written, ids } = search.filters;
  const add = {
    text: (filter: TextFilter) => (search.filters = { ...search.filters, texts: [...texts, filter] }),
    ids: (list: number[]) => (search.filters = { ...search.filters, ids: [...ids, list] }),
    written: (filter: WrittenFilter) =>
      (search.filters = { ...search.filters, written: [...written, filter] }),
  };
  if (modifier !== '' && params[name]?.kind !== 'string') return `has no modifier :${modifier}`;
  switch (name) {
    case '_id':
      add.ids(value.split(',').map(numberOf));
      return null;
    case '_lastUpdated': {
      const filter = writtenIn(value);
      if (typeof filter === 'string') return filter;
      add.written(filter);
      return null;
    }
    case 'near':
    case 'location.near': {
      if (search.near) return 'must be given only once';
      const near = readNear(value);
      if ('fault' in near) return near.fault;
      search.near = near;
      return null;
    }
    case 'organization':
    case 'location':
    case 'target': {
      const types =
        name === 'target'
          ? ['HealthcareService', 'Location']
          : [name === 'location' ? 'Location' : 'Organization'];
      add.ids(value.split(',').map((one) => referenced(one, types, base)));
      return null;
    }
    case 'identifier':
      add.text({ columns: ['slug'], texts: slugsIn(value, base), match: 'exact' });
      return null;
    case 'type':
      search.none ||= type !== 'Organization' || !value.split(',').some((code) => /^(.*\|)?prov$/.test(code));
      return null;
    case 'active':
      if (value !== 'true' && value !== 'false') return 'must be true or false';
      search.filters = { ...search.filters, active: value === 'true' };
      return null;
    default:
      return takeText(name, modifier, value, type, add.text);
  }
}

const ADDRESS_COLUMNS = {
  address: ['street', 'city', 'region', 'postalCode', 'country'],
  'address-city': ['city'],
  'address-state': ['region'],
  'address-postalcode': ['postalCode'],
  'address-country': ['country'],
} as const;
const MATCHES = { '': 'begins', contains: 'contains', exact: 'exact' } as const;

function takeText(
  name: string,
  modifier: string,
  value: string,
  type: FhirType,
  add: (filter: TextFilter) => void,
): string | null {
  if (!Object.hasOwn(MATCHES, modifier)) return `has no modifier :${modifier}`;
  const match = MATCHES[modifier as keyof typeof MATCHES];
  const texts = value.split(',').filter((text) => text !== '');
  if (match !== 'exact' && texts.every((text) => placeKey(text) === ''))
    return 'must have a letter or a digit';
  if (name !== 'name') {
    add({ columns: ADDRESS_COLUMNS[name as keyof typeof ADDRESS_COLUMNS], texts, match });
    return null;
  }
  add({ columns: type === 'HealthcareService' ? ['serviceName'] : ['name'], texts, match });
  return null;
}

function takeControl(search: FhirSearch, type: FhirType, name: string, value: string): string | null {
  const { include, revinclude } = INCLUDES[type];
  switch (name) {
    case '_count': {
      if (!/^\d{1,6}$/.test(value)) return 'must be a whole number of 0 or more';
      search.count = Math.min(Number(value), COUNT_MAX);
      return null;
    }
    case '_offset':
      if (!/^\d{1,7}$/.test(value) || Number(value) > OFFSET_MAX)
        return `must be a whole number from 0 to ${OFFSET_MAX}`;
      search.offset = Number(value);
      return null;
    case '_summary':
      if (!isSummary(value)) return `must be one of ${SUMMARIES.join(', ')}`;
      search.summary = value;
      return null;
    case '_include':
    case '_revinclude': {
      const known = name === '_include' ? include : revinclude;
      const brought = known[value.split(':').slice(0, 2).join(':')];
      if (!brought) return `must be one of ${Object.keys(known).join(', ') || 'none'}`;
      (name === '_include' ? search.include : search.revinclude).push(brought);
      return null;
    }
    case '_format':
      return null;
    default:
      return 'unknown';
  }
}

const isSummary = (value: string): value is Summary => SUMMARIES.some((known) => known === value);

/** `name:contains` → name, contains; `Location:organization` is no modifier. */
const splitModifier = (given: string) => given.split(':', 2);

/** 0 is no listing's number. */
const numberOf = (id: string) => (/^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0);

/** `Organization/12`, `12`, or the whole address of one of ours. */
function referenced(text: string, types: readonly string[], base: string): number {
  const local = text.startsWith(`${base}/fhir/`) ? text.slice(`${base}/fhir/`.length) : text;
  const [first = '', second] = local.split('/');
  if (second === undefined) return numberOf(first);
  return types.includes(first) && FHIR_TYPES.some((type) => type === first) ? numberOf(second) : 0;
}

/** A token: `value`, `system|value`; what has another system than ours is nothing of ours. */
function slugsIn(value: string, base: string): string[] {
  return value.split(',').map((token) => {
    const [system = '', slug] = token.split('|');
    if (slug === undefined) return system;
    return system === slugSystem(base) ? slug : '';
  });
}

const MOMENT =
  /^(eq|ne|lt|le|gt|ge)?(\d{4})(?:-(\d\d)(?:-(\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

/** A date of FHIR, which is as long as it is exact: a year, a month, a day (UTC) or a moment. */
function writtenIn(text: string): WrittenFilter | string {
  const fault = 'must be a date such as ge2026-11-26, with eq, ne, lt, le, gt or ge before it';
  const [, prefix = 'eq', year, month, day, time] = MOMENT.exec(text) ?? [];
  if (!year) return fault;
  const from = new Date(
    time ? `${year}-${month}-${day}${time}` : `${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`,
  );
  if (Number.isNaN(from.getTime())) return fault;
  const next = new Date(from);
  if (time) next.setTime(next.getTime() + 1);
  else if (day) next.setUTCDate(next.getUTCDate() + 1);
  else if (month) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  const [start, end] = [from.toISOString(), next.toISOString()];
  const range = { from: null, before: null, not: false };
  switch (prefix) {
    case 'lt':
      return { ...range, before: start };
    case 'le':
      return { ...range, before: end };
    case 'gt':
      return { ...range, from: end };
    case 'ge':
      return { ...range, from: start };
    default:
      return { from: start, before: end, not: prefix === 'ne' };
  }
}
