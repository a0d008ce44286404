import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { centerFeaturesSchema } from '@/domain/formats/geojson/centers';
import { centerListSchema } from '@/domain/formats/json/center';
import { kmToMi } from '@/domain/geo/distance';
import { makeRecord } from '@/domain/listing/center.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import * as csv from '../centers.csv/route';
import * as geojson from '../centers.geojson/route';
import * as route from './route';

const spots = {
  michigan: { lat: 42.28319, lng: -83.72871 },
  cincinnati: { lat: 39.13836, lng: -84.50372 },
  pittsburgh: { lat: 40.45459, lng: -79.93977 },
};

setUpTestSite(
  (db) => {
    addRecords(db, [
      recordAt('michigan', spots.michigan, {
        name: 'Wolverine Cancer Hospital',
        conditions: { icca: 'yes', hcc: 'no' },
      }),
      recordAt('cincinnati', spots.cincinnati, {
        checkedOn: '2020-02-02',
        fax: { number: '+15135550100', label: 'Fax', for: 'referring' },
      }),
      recordAt('pittsburgh', spots.pittsburgh, {
        services: { pump_refill: 'yes', pump_placement: 'yes' },
        email: 'pump@example.org',
      }),
      recordAt('twin-b', spots.pittsburgh, { name: 'Twin', conditions: {} }),
      recordAt('twin-a', spots.pittsburgh, { name: 'Twin', conditions: {} }),
      recordAt('hidden', spots.michigan, { listing: 'unconfirmed' }),
      recordAt('gone', spots.michigan, { status: 'withdrawn' }),
    ]);
  },
  { hasGazetteer: true },
);

const get = (query = '', init?: RequestInit) => ask(route.GET, `/api/v1/centers${query}`, undefined, init);
const list = async (query = '') => {
  const response = await get(query);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return centerListSchema.parse(JSON.parse(text));
};
const slugs = async (query: string) => (await list(query)).items.map(({ slug }) => slug);

describe('GET /api/v1/centers', () => {
  it('lists published centers by name, without distances', async () => {
    const { total, count, limit, offset, items, origin } = await list();
    expect({ total, count, limit, offset, origin }).toEqual({
      total: 5,
      count: 5,
      limit: 20,
      offset: 0,
      origin: undefined,
    });
    expect(items.map(({ slug }) => slug)).toEqual([
      'cincinnati',
      'pittsburgh',
      'twin-a',
      'twin-b',
      'michigan',
    ]);
    expect(items.every((item) => !('distance' in item) && !('bearing' in item))).toBe(true);
  });

  it('has the promised keys in the promised order, and no others', async () => {
    const body = await (await get('?near=43604&limit=1')).json();
    expect(Object.keys(body)).toEqual(['origin', 'total', 'count', 'limit', 'offset', 'items']);
    expect(Object.keys(body.origin)).toEqual(['label', 'kind', 'lat', 'lng']);
    expect(Object.keys(body.items[0]).join(' ')).toBe(
      'slug name healthSystem program address location phones fax email website programUrl conditions mayTreat services ' +
        'clinicians programSince lodging spanishInterpreter nciDesignation listing status checkedOn confirmedOn confirmedBy overdue sources distance bearing url',
    );
    expect(Object.keys(body.items[0].address)).toEqual(['street', 'city', 'region', 'postalCode', 'country']);
    expect(Object.keys(body.items[0].phones[0])).toEqual(['number', 'label', 'for']);
    expect(Object.keys(body.items[0].sources[0])).toEqual(['url', 'kind', 'says', 'pageDate']);
  });

  it('measures from a ZIP, unrounded, nearest first', async () => {
    const { origin, items } = await list('?near=43604');
    expect(origin).toMatchObject({ kind: 'zip', label: expect.stringContaining('43604') });
    expect(items.map(({ slug }) => slug)).toEqual(
      ['michigan', 'cincinnati', 'pittsburgh', 'twin-a', 'twin-b'].sort((a, b) => {
        const km = (slug: string) => items.find((item) => item.slug === slug)?.distance?.km ?? 0;
        return km(a) - km(b) || (a < b ? -1 : 1);
      }),
    );
    for (const { distance } of items) expect(distance?.mi).toBe(kmToMi(distance?.km ?? 0));
    expect(items[0]).toMatchObject({ slug: 'michigan', bearing: 'N', url: '/centers/michigan' });
    expect(items[0]?.distance?.km).not.toBe(Math.round(items[0]?.distance?.km ?? 0));
  });

  it.each(['Toledo, OH', 'Toledo%20Ohio', 'toledo ohio', '41.65,-83.54'])(
    'understands near=%s',
    async (near) => {
      expect((await list(`?near=${near}`)).items[0]?.slug).toBe('michigan');
    },
  );

  it('measures from a hospital by its name: 0 and no direction there', async () => {
    const { origin, items } = await list('?near=Wolverine+Cancer+Hospital');
    expect(origin?.kind).toBe('center');
    expect(items[0]).toMatchObject({ slug: 'michigan', distance: { km: 0, mi: 0 }, bearing: null });
  });

  it('takes the radius in its unit', async () => {
    expect(await slugs('?near=43604&radius=60')).toEqual(['michigan']);
    expect(await slugs('?near=43604&radius=60&unit=km')).toEqual([]);
    expect(await slugs('?near=43604&radius=80&unit=km')).toEqual(['michigan']);
  });

  it('filters, searches and sorts', async () => {
    expect(await slugs('?bbox=-85,39,-83,40')).toEqual(['cincinnati']);
    expect(await slugs('?service=pump_refill&service=pump_placement')).toEqual(['pittsburgh']);
    expect(await slugs('?condition=hcc')).toEqual([]);
    expect(await slugs('?q=wolv')).toEqual(['michigan']);
    expect(await slugs('?region=oh&country=us&limit=1')).toEqual(['cincinnati']);
    expect((await slugs('?sort=checked')).at(-1)).toBe('cincinnati');
    expect((await slugs('?near=43604&sort=name'))[0]).toBe('cincinnati');
  });

  it('says "no" and unknown by silence, and never shows what is for editors', async () => {
    const text = await (await get()).text();
    expect(JSON.parse(text).items.at(-1)).toMatchObject({ slug: 'michigan', conditions: ['icca'] });
    expect(text).not.toMatch(/editorNotes|aliases|"public"|sourceUrl|farFrom|made up/);
  });

  it('pages through all, with links', async () => {
    const first = await get('?near=43604&limit=2&condition=icca&unit=km');
    expect(first.headers.get('Link')).toBe(
      '</api/v1/centers?near=43604&unit=km&condition=icca&limit=2&offset=2>; rel="next"',
    );
    const second = await get('?near=43604&limit=2&offset=2');
    expect(second.headers.get('Link')).toBe(
      '</api/v1/centers?near=43604&limit=2>; rel="prev", </api/v1/centers?near=43604&limit=2&offset=4>; rel="next"',
    );
    expect((await list('?near=43604&limit=2&offset=4')).count).toBe(1);
    expect((await get('?near=43604&limit=2&offset=4')).headers.get('Link')).not.toContain('next');
    expect((await list('?offset=1000')).items).toEqual([]);
  });

  it('answers 304 to who has it, HEAD without a body, 405 to writers', async () => {
    const tag = (await get('?near=43604')).headers.get('ETag') ?? '';
    expect((await get('?near=43604', { headers: { 'If-None-Match': `"x", W/${tag}` } })).status).toBe(304);
    expect((await get('?near=43605', { headers: { 'If-None-Match': tag } })).status).toBe(200);
    const head = await ask(route.HEAD, '/api/v1/centers', undefined, { method: 'HEAD' });
    expect([head.status, await head.text(), Number(head.headers.get('Content-Length')) > 1000]).toEqual([
      200,
      '',
      true,
    ]);
    const writers = { POST: route.POST, PUT: route.PUT, PATCH: route.PATCH, DELETE: route.DELETE };
    for (const [method, writer] of Object.entries(writers)) {
      const refused = await ask(writer, '/api/v1/centers', undefined, { method });
      expect([refused.status, refused.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    }
  });
});

describe('GET /api/v1/centers.geojson', () => {
  const features = async (query: string) => {
    const response = await ask(geojson.GET, `/api/v1/centers.geojson${query}`, undefined);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/geo\+json/);
    return centerFeaturesSchema.parse(await response.json());
  };

  it('is the same search, longitude first', async () => {
    const query = '?near=43604&radius=250&condition=icca';
    const [{ features: found, total }, { items }] = [await features(query), await list(query)];
    expect(total).toBe(items.length);
    expect(found.map(({ properties }) => properties)).toEqual(items);
    expect(found[0]).toMatchObject({
      type: 'Feature',
      id: 'michigan',
      geometry: { type: 'Point', coordinates: [spots.michigan.lng, spots.michigan.lat] },
    });
  });

  it('has the same problems', async () => {
    const response = await ask(geojson.GET, '/api/v1/centers.geojson?limit=0', undefined);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      400,
      expect.stringContaining('problem+json'),
    ]);
  });
});

describe('GET /api/v1/centers.csv', () => {
  const rows = async (query: string): Promise<Record<string, string>[]> => {
    const response = await ask(csv.GET, `/api/v1/centers.csv${query}`, undefined);
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present');
    return parse(await response.text(), { columns: true });
  };

  it('is the same search, and its cells say what the items say', async () => {
    const query = '?near=43604&radius=250&condition=icca';
    const [found, { items }] = [await rows(query), await list(query)];
    expect(found.map(({ slug }) => slug)).toEqual(items.map(({ slug }) => slug));
    expect(found[0]).toMatchObject({
      slug: 'michigan',
      'location.lng': String(spots.michigan.lng),
      'distance.km': String(items[0]?.distance?.km),
      phones: 'Appointments | +16145550100 | patients',
      conditions: 'icca',
      fax: '',
      bearing: 'N',
    });
  });

  it('serves no more than the list: nothing that is for editors', async () => {
    const text = await (await ask(csv.GET, '/api/v1/centers.csv', undefined)).text();
    expect(text).not.toMatch(/editorNotes|aliases|sourceUrl|farFrom|made up|hidden|gone/);
    expect(await rows('?limit=2')).toHaveLength(2);
  });

  it('has the same problems', async () => {
    const response = await ask(csv.GET, '/api/v1/centers.csv?limit=0', undefined);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      400,
      expect.stringContaining('problem+json'),
    ]);
  });
});

it('shows a made-up center as it was made up', async () => {
  const { sources, phones } = makeRecord();
  const [found] = (await list('?q=twin')).items;
  expect(found).toMatchObject({
    slug: 'twin-a',
    listing: 'confirmed',
    phones: [{ number: phones[0]?.number }],
    sources: [{ url: sources[0]?.url }],
  });
});
