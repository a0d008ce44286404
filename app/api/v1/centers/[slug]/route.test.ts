import { describe, expect, it } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { changeSlug } from '@/db/listing/commands';
import { CLOCK, idOf } from '@/db/listing/listing.fixture';
import { centerItemSchema } from '@/domain/formats/json/center';
import { problemSchema } from '@/domain/formats/json/problem';
import { OWNER } from '@/domain/listing/listing.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import * as route from './route';

const spot = { lat: 42.28319, lng: -83.72871 };

setUpTestSite((db) => {
  addRecords(db, [
    recordAt('here', spot),
    recordAt('before', spot),
    recordAt('hidden', spot, { listing: 'unconfirmed' }),
    recordAt('gone', spot, { status: 'withdrawn' }),
  ]);
  const move = { id: idOf(db, 'before'), version: 1, slug: 'moved', why: 'It was renamed.' };
  changeSlug(db, OWNER, move, CLOCK);
});

const get = (slug: string, query = '') =>
  ask(route.GET, `/api/v1/centers/${encodeURIComponent(slug)}${query}`, {
    params: Promise.resolve({ slug }),
  });

describe('GET /api/v1/centers/{slug}', () => {
  it('gives one center, without a distance', async () => {
    const item = centerItemSchema.parse(await (await get('here')).json());
    expect(item).toMatchObject({
      slug: 'here',
      location: { ...spot, precision: 'building' },
      url: '/centers/here',
    });
    expect('distance' in item || 'bearing' in item).toBe(false);
  });

  it('sends on who knows the slug it had before', async () => {
    const response = await get('before');
    expect(response.status).toBe(301);
    expect(response.headers.get('Location')).toBe('/api/v1/centers/moved');
    expect((await get('moved')).status).toBe(200);
  });

  it.each([
    ['gone', 410, 'center-withdrawn'],
    ['hidden', 404, 'center-not-found'],
    ['nowhere', 404, 'center-not-found'],
    ["' or 1=1 --", 404, 'center-not-found'],
    ['a\u0000b', 404, 'center-not-found'],
    ['🏥', 404, 'center-not-found'],
    ['x'.repeat(10_000), 404, 'center-not-found'],
    ['__proto__', 404, 'center-not-found'],
  ])('%j is %i', async (slug, status, code) => {
    const response = await get(slug);
    expect(response.status).toBe(status);
    expect(problemSchema.parse(await response.json()).type).toBe(`/problems/${code}`);
  });

  it('takes no parameters', async () => {
    const response = await get('here', '?near=60637');
    expect(problemSchema.parse(await response.json())).toMatchObject({
      status: 400,
      errors: [{ parameter: 'near' }],
    });
  });
});
