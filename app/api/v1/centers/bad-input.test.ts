import { describe, expect, it } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { centerListSchema } from '@/domain/formats/json/center';
import { problemSchema } from '@/domain/formats/json/problem';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import * as route from './route';

setUpTestSite(
  (db) => {
    addRecords(db, [recordAt('michigan', { lat: 42.28319, lng: -83.72871 })]);
  },
  { hasGazetteer: true },
);

const get = (query: string) => ask(route.GET, `/api/v1/centers${query}`, undefined);

describe('GET /api/v1/centers with a near that is not one place', () => {
  const problem = async (near: string) => {
    const response = await get(`?near=${encodeURIComponent(near)}`);
    return problemSchema.parse({ ...(await response.json()), status: response.status });
  };

  it('asks which one', async () => {
    const { type, status, candidates } = await problem('Springfield');
    expect({ type, status }).toEqual({ type: '/problems/place-ambiguous', status: 409 });
    expect(candidates).toEqual(
      expect.arrayContaining([expect.objectContaining({ label: 'Springfield, IL', kind: 'city' })]),
    );
  });

  it('suggests what may have been meant', async () => {
    const { type, status, suggestions } = await problem('Qwxzzyplk');
    expect({ type, status }).toEqual({ type: '/problems/place-not-found', status: 404 });
    expect(Array.isArray(suggestions) && suggestions.length <= 5).toBe(true);
  });

  it.each(['-87.60,41.79', '95,200', '0,0'])('says what is wrong with %s', async (near) => {
    const { type, status, errors } = await problem(near);
    expect({ type, status }).toEqual({ type: '/problems/invalid-parameter', status: 400 });
    expect(errors).toEqual([{ parameter: 'near', message: expect.any(String) }]);
  });
});

const nasty = {
  empty: '',
  spaces: '   ',
  long: 'x'.repeat(10_000),
  sql: "'; DROP TABLE center; --",
  union: '" UNION SELECT * FROM center --',
  html: '<script>alert(1)</script>',
  nul: 'a\u0000b',
  nulAlone: '\u0000',
  emoji: '🏥💉',
  family: '👨‍👩‍👧‍👦',
  rtl: 'مستشفى السرطان',
  override: '\u202Etxt',
  nan: 'NaN,NaN',
  infinity: 'Infinity,-Infinity',
  fts: 'NEAR("a" "b", 5) OR *',
  json: '{"$gt":""}',
  path: '../../etc/passwd',
  percent: '%E0%A4%A',
  combining: 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L',
};
const parameters = [
  'near',
  'radius',
  'unit',
  'bbox',
  'condition',
  'service',
  'region',
  'country',
  'q',
  'sort',
  'limit',
  'offset',
  'foo',
];

describe.each(parameters)('bad values of %s', (parameter) => {
  it.each(Object.entries(nasty))('%s: a clear answer, never a 500', async (_, value) => {
    const response = await get(`?${new URLSearchParams({ [parameter]: value })}`);
    const body = await response.json();
    if (response.status === 200) expect(['q', 'region']).toContain(parameter);
    else expect(problemSchema.parse(body).status).toBe(response.status);
    expect([200, 400, 404]).toContain(response.status);
    expect(response.headers.get('Content-Type')).toMatch(
      response.ok ? /^application\/json/ : /^application\/problem\+json/,
    );
  });
});

describe('GET /api/v1/centers with bad parameters', () => {
  it.each([
    ['near=', 'near'],
    ['near=NaN,NaN', 'near'],
    ['near=a%00b', 'near'],
    [`near=${'x'.repeat(10_000)}`, 'near'],
    ['near=43604&radius=-1', 'radius'],
    ['near=43604&radius=1e9', 'radius'],
    ['radius=10', 'radius'],
    ['limit=5&limit=6', 'limit'],
    ['near=43604&near=43605', 'near'],
    ['zip=43604', 'zip'],
    ['constructor=1', 'constructor'],
    ['condition=hcc&condition=nope', 'condition'],
  ])('names what is wrong with %s', async (query, parameter) => {
    const response = await get(`?${query}`);
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({
      type: '/problems/invalid-parameter',
      status: 400,
      errors: [{ parameter }],
    });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  const list = async (query: string) => centerListSchema.parse(await (await get(query)).json());

  it('takes a text nobody matches as no match', async () => {
    expect(await list(`?q=${encodeURIComponent(nasty.emoji)}`)).toMatchObject({ total: 0, items: [] });
    expect(await list(`?region=${encodeURIComponent(nasty.sql)}`)).toMatchObject({ total: 0 });
    expect((await list('')).total).toBe(1);
  });
});
