import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { idOf } from '@/db/listing/listing.fixture';
import { hsdsId } from '@/domain/formats/hsds/identifiers';
import { TERMS } from '@/domain/formats/hsds/params';
import { addSeed } from '@/server/formats/seed.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import { GET } from './route';

setUpTestSite(
  (db) => {
    addSeed(db);
    addRecords(db, [
      recordAt('paused', { lat: 41.66, lng: -83.54 }, { status: 'paused', spanishInterpreter: 'no' }),
      recordAt('gone', { lat: 41.66, lng: -83.54 }, { status: 'withdrawn' }),
    ]);
  },
  { hasGazetteer: true },
);

// biome-ignore lint/suspicious/noExplicitAny: read as any program reads it
type Json = any;
const get = async (address: string): Promise<Json> => {
  const path = new URL(address, 'https://site.test').pathname.split('/').slice(2).filter(Boolean);
  const response = await ask(GET, address, { params: Promise.resolve({ path }) });
  return { ...((await response.json()) as object), http: response.status };
};

/** The schemas of HSDS 3.0 by Open Referral, as they were published. */
const schemas: Record<string, object> = JSON.parse(
  gunzipSync(readFileSync('domain/formats/hsds/schemas-3.0.json.gz')).toString(),
);
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
const faults = (name: string, value: unknown) =>
  ajv.validate(name, value)
    ? []
    : ajv.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);

const LISTS = [
  ['services', 'service.json'],
  ['organizations', 'organization.json'],
  ['service_at_locations', 'service_at_location.json'],
] as const;

test('the API says what it speaks, and where it is described', async () => {
  expect(await get('/hsds/')).toEqual({
    http: 200,
    version: '3.0',
    profile: expect.stringMatching(/\/developers$/),
    openapi_url: expect.stringMatching(/\/api\/v1\/openapi\.json$/),
  });
});

describe.each(LISTS)('%s', (list, schema) => {
  test('all entries are valid by the schemas of HSDS, short and full, and pages hold each once', async () => {
    const first = await get(`/hsds/${list}?per_page=30`);
    expect(first).toMatchObject({
      page_number: 1,
      size: 30,
      first_page: true,
      last_page: false,
      empty: false,
    });
    const ids: string[] = [];
    for (let page = 1; page <= first.total_pages; page++) {
      const short = await get(`/hsds/${list}?per_page=30&page=${page}`);
      const full = await get(`/hsds/${list}?per_page=30&page=${page}&full=true`);
      ids.push(...short.contents.map(({ id }: Json) => id));
      for (const entry of [...short.contents, ...full.contents]) expect(faults(schema, entry)).toEqual([]);
    }
    expect(ids).toHaveLength(first.total_items);
    expect(new Set(ids).size).toBe(first.total_items);
    const { http, ...one } = await get(`/hsds/${list}/${ids[3]}`);
    const full = await get(`/hsds/${list}?per_page=30&full=true`);
    expect([http, one]).toEqual([200, full.contents[3]]);
  });

  test('past the last page there is an empty one; what is wrong or unknown is named', async () => {
    expect(await get(`/hsds/${list}?page=999`)).toMatchObject({
      http: 200,
      size: 0,
      empty: true,
      last_page: true,
    });
    const refused = await get(`/hsds/${list}?page=0&per_page=101&colour=blue&format=xml`);
    expect(refused.http).toBe(400);
    expect(refused.errors.map(({ parameter }: Json) => parameter).toSorted()).toEqual([
      'colour',
      'format',
      'page',
      'per_page',
    ]);
    for (const id of ['x', '68616970-756d-8009-8000-000000000001', '68616970-756d-8001-8000-0000ffffffff'])
      expect((await get(`/hsds/${list}/${id}`)).http).toBe(404);
  });
});

test('the wrong schema would be noticed', () => {
  expect(faults('service.json', { id: 'x', name: 'x', status: 'open' })).not.toEqual([]);
});

test('near a postal code: nearest first, in meters from its middle', async () => {
  const near = await get('/hsds/service_at_locations?postcode=43604');
  expect(near.contents[0].service).toMatchObject({
    status: 'temporarily closed',
    interpretation_services: 'A call in Spanish did not reach an interpreter.',
  });
  const within = await get('/hsds/service_at_locations?postcode=43604&proximity=3000');
  expect(within.total_items).toBe(1);
  expect((await get('/hsds/service_at_locations?proximity=3000')).errors).toEqual([
    { parameter: 'proximity', message: 'needs postcode' },
  ]);
  expect((await get('/hsds/service_at_locations?postcode=Toledo, OH')).http).toBe(404);
});

test('filters add up: by term, by words, by organization', async () => {
  const refills = [...TERMS].find(([, code]) => code === 'pump_refill')?.[0];
  const all = await get('/hsds/services?per_page=100&full=true');
  const expected = all.contents.filter(({ attributes }: Json) =>
    attributes.some(
      ({ taxonomy_term, value }: Json) => taxonomy_term.code === 'pump_refill' && value === 'yes',
    ),
  );
  expect((await get(`/hsds/services?per_page=100&taxonomy_term_id=${refills}`)).total_items).toBe(
    expected.length,
  );
  const [some] = expected;
  const own = await get(`/hsds/services?organization_id=${some.organization_id}&taxonomy_term_id=${refills}`);
  expect(own.contents.map(({ id }: Json) => id)).toEqual([some.id]);
  expect((await get(`/hsds/services?organization_id=${some.organization_id}&search=xqzwv`)).total_items).toBe(
    0,
  );
  expect((await get('/hsds/services?minimal=true&per_page=1')).contents).toEqual([
    { id: expect.any(String), last_modified: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/) },
  ]);
});

test('what was withdrawn is gone, and in no list', async () => {
  const db = globalThis.haiDatabase;
  if (!db) throw new Error('no database');
  expect((await get(`/hsds/services/${hsdsId('service', idOf(db, 'gone'))}`)).http).toBe(410);
  expect((await get('/hsds/services?search=gone')).total_items).toBe(0);
});
