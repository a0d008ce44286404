import { describe, expect, it } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { placeListSchema } from '@/domain/formats/json/places';
import { problemSchema } from '@/domain/formats/json/problem';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import * as route from './route';

setUpTestSite(
  (db) => {
    addRecords(db, [recordAt('here', { lat: 42.28, lng: -83.73 }, { name: 'Wolverine Cancer Hospital' })]);
  },
  { hasGazetteer: true },
);

const get = (query: string) => ask(route.GET, `/api/v1/places${query}`, undefined);
const items = async (query: string) => placeListSchema.parse(await (await get(query)).json()).items;

describe('GET /api/v1/places', () => {
  it('suggests towns, ZIPs and centers, best first, at most as many as asked for', async () => {
    const found = await items('?q=chi&limit=8');
    expect(found[0]).toMatchObject({ label: 'Chicago, IL', kind: 'city' });
    expect(found.length).toBeLessThanOrEqual(8);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
    expect((await items('?q=606'))[0]?.kind).toBe('zip');
    expect(await items('?q=wolverine')).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'center' })]),
    );
    expect((await items('?q=chi&limit=1')).length).toBe(1);
  });

  it.each([
    ['', 'q'],
    ['?q=', 'q'],
    ['?q=chi&limit=0', 'limit'],
    ['?q=chi&limit=21', 'limit'],
    ['?q=chi&q=ohio', 'q'],
    ['?q=chi&near=x', 'near'],
    ['?q=a%00', 'q'],
    [`?q=${'x'.repeat(10_000)}`, 'q'],
  ])('refuses %s', async (query, parameter) => {
    const response = await get(query);
    expect(problemSchema.parse(await response.json())).toMatchObject({
      status: 400,
      errors: [{ parameter }],
    });
  });

  it.each(["'; DROP TABLE place; --", '<b>', '🏥', 'مستشفى', '"', '*', 'NaN,NaN', '%', '()'])(
    'survives %s',
    async (text) => {
      expect(Array.isArray(await items(`?q=${encodeURIComponent(text)}`))).toBe(true);
    },
  );
});
