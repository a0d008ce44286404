import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { addRecords } from '@/db/listing/centers.fixture';
import { OWN_HEIGHT } from '@/domain/embed/embed';
import { makeRecord } from '@/domain/listing/center.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import * as route from './route';

const ohio = makeRecord({ slug: 'ohio', name: 'Pumps & <b>Söhne</b>' });
const illinois = makeRecord({
  slug: 'illinois',
  name: 'Chicago Hospital',
  address: { street: null, city: 'Chicago', region: 'IL', postalCode: null, country: 'US' },
  location: { ...makeRecord().location, lat: 41.79, lng: -87.6 },
  phones: [],
  listing: 'reported',
});
setUpTestSite((db) => addRecords(db, [ohio, illinois]), { hasGazetteer: true });

const get = (query = '', locale = 'en') =>
  ask(route.GET, `/embed${query}`, { params: Promise.resolve({ locale }) });
const html = async (query = '', locale = 'en') => (await get(query, locale)).text();
const names = (text: string) => [...text.matchAll(/<h3><a [^>]*>([^<]*)</g)].map(([, name]) => name);

describe('GET /embed', () => {
  it('asks for a place, and lists nothing that nobody asked for', async () => {
    const text = await html();
    expect(text).toContain('<form action="/embed">');
    expect(text).toContain('All 2 centers on HAI Pump Centers');
    expect(names(text)).toEqual([]);
  });

  it('lists the nearest with how far, the number to call and doubts; each opens outside of the frame', async () => {
    const text = await html('?near=41.79,-87.60');
    expect(names(text)).toEqual(['Chicago Hospital', 'Pumps &amp; &lt;b&gt;Söhne&lt;/b&gt;']);
    expect(text).toMatch(/<b>\d{3} miles<\/b> southeast, about \d½? hr by car/);
    expect(text).toMatch(/<a href="tel:\+1\d+">/);
    expect(text).toContain('Reported, not yet confirmed. Call first.');
    const links = [...text.matchAll(/<a href="(?!tel:)[^>]*>/g)].map(([link]) => link);
    expect(links.length).toBeGreaterThan(2);
    expect(links.every((link) => link.includes('target="_blank" rel="noopener noreferrer"'))).toBe(true);
  });

  it('keeps to a region, a filter and a number of rows', async () => {
    expect(names(await html('?region=IL'))).toEqual(['Chicago Hospital']);
    expect(names(await html('?region=WY'))).toEqual([]);
    expect(names(await html('?country=US&limit=1'))).toHaveLength(1);
  });

  it('asks in the frame which place is meant', async () => {
    const text = await html('?near=Springfield&theme=dark');
    const [, href = ''] = /<ul><li><a href="([^"]*)">Springfield/.exec(text) ?? [];
    const { pathname, searchParams } = new URL(href.replaceAll('&amp;', '&'), 'https://site.test');
    expect(pathname).toBe('/embed');
    expect([...searchParams.keys()]).toEqual(['near', 'theme', 'own']);
  });

  it('speaks the language of its path or of its parameter', async () => {
    const [byPath, byParameter] = [
      await html('?near=41.79,-87.60', 'es'),
      await html('?near=41.79,-87.60&lang=es'),
    ];
    for (const text of [byPath, byParameter]) {
      expect(text).toContain('<html lang="es">');
      expect(text).toContain('href="/es/centers/illinois?near=');
    }
    expect(byPath).toContain('<form action="/es/embed">');
  });

  it('holds a chosen theme whatever the device is set to', async () => {
    const dark = '--paper: #0f1828';
    const block = (text: string) => text.slice(0, text.indexOf(dark)).split('@media').at(-1);
    expect(block(await html())).toContain('(prefers-color-scheme: dark)');
    expect(block(await html('?theme=dark'))).toMatch(/^ all /);
    expect(block(await html('?theme=light'))).toMatch(/^ not all /);
  });

  it('is valid HTML, and light', async () => {
    const text = await html('?near=41.79,-87.60&parent=https://example.org');
    const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(text);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(Buffer.byteLength(text)).toBeLessThan(16_000);
  });
});

describe('what the page around is told', () => {
  it.each(['https://example.org', 'http://localhost:8080'])('is for %s alone', async (origin) => {
    expect(await html(`?parent=${origin}`)).toContain(`data-parent="${origin}"`);
  });

  it.each(['*', 'null', '/', 'https://example.org/', 'https://example.org/page', 'javascript:1', 'https://'])(
    'is for nobody where the origin is %s',
    async (origin) => {
      const text = await html(`?parent=${encodeURIComponent(origin)}`);
      expect(text).not.toContain('<body data-parent');
    },
  );

  it('is one height, whatever was found, once the reader has searched', async () => {
    const [hit, miss] = await Promise.all(
      ['?near=41.79,-87.60&own=1', '?near=Xqzwvkj&own=1'].map((q) => html(q)),
    );
    for (const text of [hit, miss]) expect(text).toContain(`data-height="${OWN_HEIGHT}"`);
    const form = /<form[\s\S]*<\/form>/.exec(await html('?near=41.79,-87.60&parent=https://a.test'))?.[0];
    expect(form).toContain('<input type="hidden" name="own" value="1"/>');
    expect(form).toContain('<input type="hidden" name="parent" value="https://a.test"/>');
  });
});

describe('its headers', () => {
  it('let everybody frame it, and nothing in it but our own style and script', async () => {
    const response = await get('?theme=dark');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    const text = await response.text();
    expect(policy).toContain('frame-ancestors *');
    for (const tag of ['style', 'script']) {
      const [, inside = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(text) ?? [];
      const hash = createHash('sha256').update(inside).digest('base64');
      expect(policy).toContain(`${tag}-src 'sha256-${hash}'`);
    }
    expect(response.headers.get('X-Frame-Options')).toBeNull();
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
  });

  it.each(['?near=43604', '?region=OH', '?parent=https://a.test'])('keep %s in no cache', async (query) => {
    expect((await get(query)).headers.get('Cache-Control')).toBe('no-store');
  });
});
