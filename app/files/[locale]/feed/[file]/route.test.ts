import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { addRecords } from '@/db/listing/centers.fixture';
import { changeSlug, setStatus, updateCenter } from '@/db/listing/commands';
import { after, idOf, WHY } from '@/db/listing/listing.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { editOf } from '@/domain/listing/edit';
import { OWNER, withSources } from '@/domain/listing/listing.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import * as route from './route';

const NAME = 'Pumps & <b>Söhne</b> "One"';
const ohio = makeRecord({ slug: 'ohio', name: NAME });
const illinois = makeRecord({
  slug: 'illinois',
  address: { street: null, city: 'Chicago', region: 'IL', postalCode: null, country: 'US' },
  location: { ...makeRecord().location, lat: 41.79, lng: -87.6 },
  phones: [],
  website: 'https://illinois.example',
});

function fill(db: Db) {
  addRecords(db, [ohio, illinois, makeRecord({ slug: 'hidden', listing: 'unconfirmed' })]);
  const services = { pump_placement: 'yes', pump_refill: 'yes' } as const;
  const edit = withSources(ohio, { ...editOf(ohio), fax: null, services });
  updateCenter(db, OWNER, { id: idOf(db, 'ohio'), version: 1, why: WHY, edit }, after(1000));
  setStatus(db, OWNER, { id: idOf(db, 'ohio'), version: 2, status: 'paused', reason: WHY }, after(2000));
  const gone = { id: idOf(db, 'illinois'), version: 1, status: 'withdrawn', reason: WHY } as const;
  setStatus(db, OWNER, gone, after(3000));
  changeSlug(db, OWNER, { id: idOf(db, 'ohio'), version: 3, slug: 'ohio-now', why: WHY }, after(4000));
}
setUpTestSite(fill, { hasGazetteer: true });

const get = (file: string, query = '', { locale = 'en', headers = {} } = {}) =>
  ask(route.GET, `/${file}${query}`, { params: Promise.resolve({ locale, file }) }, { headers });
const atom = async (query = '', locale = 'en') =>
  parseAtomFeed(await (await get('feed.atom', query, { locale })).text());
const json = async (query = '') => parseJsonFeed(await (await get('feed.json', query)).text());

describe('GET /feed.atom, read by another parser', () => {
  it('tells what changed, the newest first, in plain words', async () => {
    const feed = await atom();
    expect(feed.title).toMatchObject({ value: 'Changes to HAI pump centers' });
    expect(feed.updated).toBe('2026-11-24T16:00:03.000Z');
    expect(feed.entries?.map(({ title }) => title)).toMatchObject([
      { value: 'Withdrawn: Test Hospital' },
      { value: `Paused: ${NAME}` },
      { value: `Changed: ${NAME}` },
    ]);
    const [, , changed] = feed.entries ?? [];
    expect(changed?.summary).toMatchObject({
      value: `The listing of ${NAME} in Columbus, OH changed. What changed: Refills the pump: Not stated, now Yes.`,
    });
    expect(changed?.links?.[0]?.href).toBe('http://localhost:3000/centers/ohio-now');
  });

  it('keeps the name of each entry for good, whatever the listing is called later', async () => {
    const ids = (await atom()).entries?.map(({ id }) => id);
    expect(ids?.every((id) => /^tag:localhost,2026:change\/\d+\/\d+$/.test(id ?? ''))).toBe(true);
    expect(new Set(ids).size).toBe(ids?.length);
    expect((await json()).items?.map(({ id }) => id)).toEqual(ids);
  });

  it('speaks Spanish under its address', async () => {
    const feed = await atom('', 'es');
    expect(feed.entries?.[1]?.title).toMatchObject({ value: `En pausa: ${NAME}` });
    expect(feed.entries?.[1]?.links?.[0]?.href).toBe('http://localhost:3000/es/centers/ohio-now');
  });
});

describe('GET /feed.json, read by another parser', () => {
  it('is JSON Feed 1.1 with the same entries', async () => {
    const feed = await json();
    expect(feed).toMatchObject({
      title: 'Changes to HAI pump centers',
      feed_url: 'http://localhost:3000/feed.json',
      language: 'en',
    });
    expect(feed.items?.map(({ title }) => title)).toEqual([
      'Withdrawn: Test Hospital',
      `Paused: ${NAME}`,
      `Changed: ${NAME}`,
    ]);
  });
});

describe('a feed of some', () => {
  it.each([
    ['?region=OH', 2, 'Changes to HAI pump centers in Ohio'],
    ['?region=il', 1, 'Changes to HAI pump centers in Illinois'],
    [
      '?near=41.79,-87.60&radius=10',
      1,
      'Changes to HAI pump centers within 10 miles of a point near Chicago, IL',
    ],
    ['?c=ohio', 2, 'Changes to the HAI pump centers you chose'],
    ['?c=ohio-now,illinois,nowhere', 3, 'Changes to the HAI pump centers you chose'],
    ['?region=WY', 0, 'Changes to HAI pump centers in Wyoming'],
  ])('%s', async (query, count, title) => {
    const feed = await json(query);
    expect(feed.items ?? []).toHaveLength(count);
    expect(feed.title).toBe(title);
  });

  it.each([
    ['?near=41.79,-87.60', 400],
    ['?radius=10', 400],
    ['?region=OH&c=ohio', 400],
    ['?near=41.79,-87.60&radius=-1', 400],
    ['?unit=leagues', 400],
    ['?wat=1', 400],
    ['?near=%00&radius=5', 400],
    [`?c=${Array.from({ length: 50 }, (_, index) => `a-${index}`).join(',')}`, 400],
    ['?c=nowhere', 404],
    ['?c=hidden', 200],
    ['?c=%3Cscript%3E', 404],
    ['?near=Xqzwvkj&radius=10', 404],
  ])('%s is %i', async (query, status) => {
    const response = await get('feed.json', query);
    expect(response.status).toBe(status);
    if (status !== 200) expect(response.headers.get('Content-Type')).toContain('problem+json');
  });
});

describe('caching', () => {
  it('is by tag and day where no place is named', async () => {
    const first = await get('feed.atom', '?region=OH');
    expect(first.headers.get('Cache-Control')).toBe('no-cache');
    expect(first.headers.get('Last-Modified')).toBe('Tue, 24 Nov 2026 16:00:02 GMT');
    const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' };
    expect((await get('feed.atom', '?region=OH', { headers })).status).toBe(304);
    const since = { 'If-Modified-Since': first.headers.get('Last-Modified') ?? '' };
    expect((await get('feed.atom', '?region=OH', { headers: since })).status).toBe(304);
    const before = { 'If-Modified-Since': 'Tue, 24 Nov 2026 16:00:01 GMT' };
    expect((await get('feed.atom', '?region=OH', { headers: before })).status).toBe(200);
  });

  it.each(['?near=41.79,-87.60&radius=10', '?c=ohio'])('is none for %s', async (query) => {
    const { headers } = await get('feed.atom', query);
    expect([headers.get('Cache-Control'), headers.get('Last-Modified')]).toEqual(['no-store', null]);
  });
});
