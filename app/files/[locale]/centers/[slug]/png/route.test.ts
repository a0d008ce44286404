import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addRecords } from '@/db/listing/centers.fixture';
import { setStatus } from '@/db/listing/commands';
import { after, idOf, WHY } from '@/db/listing/listing.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { OWNER } from '@/domain/listing/listing.fixture';
import { drawSharePicture } from '@/server/share/picture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import * as site from '../../../og/route';
import * as route from './route';

setUpTestSite((db) =>
  addRecords(db, [
    makeRecord({ slug: 'ohio', name: 'The Łukasz & Zoë Ünïversity Cancer Hospital 東京 🏥' }),
    makeRecord({ slug: 'reported', website: 'https://other.example', listing: 'reported' }),
    makeRecord({ slug: 'hidden', website: 'https://third.example', listing: 'unconfirmed' }),
  ]),
);

/** Only what the drawing library carries inside itself may be read by it. */
const asked: string[] = [];
const { fetch } = globalThis;
beforeEach(() => {
  globalThis.fetch = (input, init) => {
    if (!String(input).startsWith('data:')) asked.push(String(input));
    return fetch(input, init);
  };
});
afterEach(() => {
  globalThis.fetch = fetch;
  expect(asked).toEqual([]);
});

const get = (slug: string, locale = 'en', headers = {}) =>
  ask(route.GET, `/centers/${slug}.png`, { params: Promise.resolve({ locale, slug }) }, { headers });
/** Width and height as the file says (PNG, 11.2.2). */
async function sizeOf(response: Response) {
  const png = Buffer.from(await response.arrayBuffer());
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), kb: Math.ceil(png.length / 1000) };
}

describe('GET /centers/{slug}.png', () => {
  it.each([
    ['ohio', 'en'],
    ['ohio', 'es'],
    ['reported', 'es'],
  ])('%s is a picture of 1200 × 630 in %s', async (slug, locale) => {
    const response = await get(slug, locale);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    const { kb, ...size } = await sizeOf(response);
    expect(size).toEqual({ width: 1200, height: 630 });
    expect(kb).toBeLessThan(100);
  });

  it('is another one once the listing is another, and is not sent again until then', async () => {
    const first = await get('ohio');
    const tag = first.headers.get('ETag') ?? '';
    expect((await get('ohio', 'en', { 'If-None-Match': tag })).status).toBe(304);
    const id = idOf(globalThis.haiDatabase as never, 'ohio');
    setStatus(
      globalThis.haiDatabase as never,
      OWNER,
      { id, version: 1, status: 'paused', reason: WHY },
      after(1000),
    );
    const second = await get('ohio', 'en', { 'If-None-Match': tag });
    expect(second.status).toBe(200);
    expect(Buffer.from(await second.arrayBuffer()).equals(Buffer.from(await first.arrayBuffer()))).toBe(
      false,
    );
  });

  it.each(['hidden', 'nowhere'])('%s has none', async (slug) => {
    expect((await get(slug)).status).toBe(404);
  });
});

describe('the typeface', () => {
  it('draws every sign that it is given', async () => {
    const signs = String.fromCodePoint(...Array.from({ length: 0x2070 }, (_, code) => code));
    const say = { name: 'a', kind: '', title: signs, place: '', notes: [] };
    expect((await drawSharePicture(say)).length).toBeGreaterThan(1000);
  });
});

it('GET /og.png is a picture of the site, in each language', async () => {
  for (const locale of ['en', 'es']) {
    const response = await ask(site.GET, '/og.png', { params: Promise.resolve({ locale }) });
    expect(await sizeOf(response)).toMatchObject({ width: 1200, height: 630 });
  }
});
