import { describe, expect, it } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { type PinList, pinListSchema } from '@/domain/formats/json/pins';
import { makeRecord } from '@/domain/listing/center.fixture';
import { PINS_MAX } from '@/domain/map/pins';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import * as centers from '../centers/route';
import * as route from './route';

const MANY = 10_000;
/** So many of them are said to be in Canada. */
const FEW = 45;
const WORLD = 'bbox=-180,-90,180,90';
const US = 'bbox=-125,24,-66,50';

/** The same numbers on every run: a linear congruential generator, from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const { address } = makeRecord();
const next = numbers(7);
const yesOrNo = () => (next() < 0.5 ? 'yes' : 'no');
const madeUp = Array.from({ length: MANY }, (_, i) =>
  recordAt(
    `made-up-${i}`,
    { lat: 25 + next() * 24, lng: -124 + next() * 57 },
    {
      conditions: { icca: yesOrNo(), hcc: yesOrNo() },
      services: { pump_refill: yesOrNo() },
      checkedOn: `2026-0${1 + (i % 9)}-11`,
      ...(i < FEW && { address: { ...address, country: 'CA' } }),
    },
  ),
);

setUpTestSite(
  (db) =>
    addRecords(db, [
      ...madeUp,
      recordAt('fiji-west', { lat: -17, lng: 178 }),
      recordAt('fiji-east', { lat: -17, lng: -179 }),
      recordAt('hidden', { lat: -17, lng: 179 }, { listing: 'unconfirmed' }),
    ]),
  { hasGazetteer: true },
);

const get = (query: string, init?: RequestInit) => ask(route.GET, `/api/v1/pins?${query}`, undefined, init);

async function pins(query: string): Promise<PinList> {
  const response = await get(query);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return pinListSchema.parse(JSON.parse(text));
}

async function list(query: string): Promise<{ total: number; items: { slug: string; url: string }[] }> {
  return (await ask(centers.GET, `/api/v1/centers?${query}`, undefined)).json();
}

const told = ({ pins: alone, clusters }: PinList) =>
  clusters.reduce((sum, { count }) => sum + count, alone.length);

describe('GET /api/v1/pins', () => {
  it('tells many hospitals as clusters, few one by one', async () => {
    const far = await pins(`${US}&zoom=4`);
    expect(far.clusters.length).toBeGreaterThan(5);
    expect(far.clusters.length + far.pins.length).toBeLessThanOrEqual(PINS_MAX);
    expect(told(far)).toBe(far.total);
    const near = await pins('bbox=-100,40,-99,41&zoom=9');
    expect(near.clusters).toEqual([]);
    expect(near.pins).toHaveLength((await list('bbox=-100,40,-99,41')).total);
  });

  it('answers no more than it may, however deep the zoom', async () => {
    const { pins: alone, clusters, total } = await pins(`${WORLD}&zoom=22`);
    expect(alone.length + clusters.length).toBeLessThanOrEqual(PINS_MAX);
    expect(total).toBe(MANY + 2);
  });

  it('falls apart at the zoom that a cluster names', async () => {
    const [cluster] = (await pins(`${US}&zoom=4`)).clusters;
    if (!cluster) throw new Error('There is no cluster.');
    const before = await pins(`${US}&zoom=${cluster.zoom - 1}`);
    const then = await pins(`${US}&zoom=${cluster.zoom}`);
    const isSame = ({ count, lat }: typeof cluster) => count === cluster.count && lat === cluster.lat;
    expect(before.clusters.some(isSame)).toBe(true);
    expect(then.clusters.some(isSame)).toBe(false);
  });

  it('sees over the date line, and nothing that is not published', async () => {
    const { pins: found } = await pins('bbox=170,-20,-170,-10&zoom=5');
    expect(found.map(({ slug }) => slug).toSorted()).toEqual(['fiji-east', 'fiji-west']);
    expect((await pins('bbox=-170,-20,170,-10&zoom=5')).total).toBe(0);
  });

  it('numbers pins as the list does', async () => {
    for (const search of [
      'near=41,-100&radius=60',
      'near=41,-100',
      'sort=checked&condition=icca',
      'q=made',
    ]) {
      const { items } = await list(`${search}&limit=100`);
      const { pins: found } = await pins(`${search}&bbox=-101,40,-99,42&zoom=8`);
      expect(found.length, search).toBeGreaterThan(0);
      for (const { slug, number } of found) {
        if (number <= items.length) expect(items[number - 1]?.slug, search).toBe(slug);
        else expect(items.map((item) => item.slug)).not.toContain(slug);
      }
    }
  });

  it('numbers pins as the list of an area does', async () => {
    const { items } = await list('bbox=-100,40,-99,41&limit=100');
    const { pins: found } = await pins('area=-100,40,-99,41&bbox=-99.5,40,-90,50&zoom=8');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(items.length);
    for (const { slug, number } of found) expect(items[number - 1]?.slug).toBe(slug);
  });

  it('speaks the language asked for', async () => {
    const query = 'near=41,-100&bbox=-100.5,40.5,-99.5,41.5&zoom=9';
    const [english] = (await pins(query)).pins;
    const [spanish] = (await pins(`${query}&lang=es`)).pins;
    expect(english?.way).toMatch(/ miles /);
    expect(spanish?.way).toMatch(/ millas /);
  });

  it.each([
    ['10,002 hospitals', ''],
    ['45 hospitals', 'country=CA'],
  ])('tells as many in the whole world as the list counts, whatever is asked for: %s', async (_, all) => {
    const random = numbers(11);
    const some = (name: string, values: string[]) =>
      values.filter(() => random() < 0.4).map((value) => `${name}=${value}`);
    const one = (values: string[]) => values[Math.floor(random() * values.length)] ?? '';
    for (let round = 0; round < 30; round++) {
      const search = [
        ...some('condition', ['icca', 'hcc']),
        ...some('service', ['pump_refill']),
        one([
          '',
          'near=41,-100',
          `near=41,-100&radius=${Math.ceil(random() * 900)}`,
          'near=30,-95&radius=300',
        ]),
        one(['', '', 'q=made', 'region=OH', 'confirmed=lately', 'sort=checked']),
        all,
      ]
        .filter(Boolean)
        .join('&');
      const found = await pins(`${WORLD}&zoom=${Math.floor(random() * 12)}&${search}`);
      const { total } = await list(search);
      expect({ search, told: told(found), total: found.total }).toEqual({ search, told: total, total });
      expect(new Set(found.pins.map(({ slug }) => slug)).size).toBe(found.pins.length);
    }
  });

  it.each([
    ['zoom=4', ['bbox']],
    [US, ['zoom']],
    [`${US}&zoom=23`, ['zoom']],
    [`${US}&zoom=-1`, ['zoom']],
    [`${US}&zoom=4.5`, ['zoom']],
    ['bbox=24,-125,50,-66&zoom=4', ['bbox']],
    ['bbox=-125,50,-66,24&zoom=4', ['bbox']],
    ['bbox=-125,24,-66&zoom=4', ['bbox']],
    ['bbox=-185,24,-66,50&zoom=4', ['bbox']],
    [`${US}&zoom=4&area=1`, ['area']],
    [`${US}&zoom=4&lang=xx`, ['lang']],
    [`${US}&zoom=4&limit=20&radius=5`, ['radius', 'limit']],
    [`${US}&zoom=4&zomo=4`, ['zomo']],
    [`${US}&${US}&zoom=4&condition=cold`, ['bbox', 'condition']],
  ])('names what is wrong in %s', async (query, parameters) => {
    const response = await get(query);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch('application/problem+json');
    const { errors } = (await response.json()) as { errors: { parameter: string }[] };
    expect(errors.map(({ parameter }) => parameter)).toEqual(parameters);
  });

  it('says that a place is unknown', async () => {
    expect((await get(`${US}&zoom=4&near=Xyzzyville`)).status).toBe(404);
  });

  it('is kept by no cache, since a view may tell where somebody looked, and carries a tag', async () => {
    const response = await get(`${US}&zoom=4`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const tag = response.headers.get('etag') ?? '';
    expect((await get(`${US}&zoom=4`, { headers: { 'If-None-Match': tag } })).status).toBe(304);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});
