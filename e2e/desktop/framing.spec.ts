import { readdirSync } from 'node:fs';
import { expect, NO_PROXY, test } from '../fixtures/journey';
import { inSpanish, published } from '../fixtures/pages';

/** What stands in the place of each variable part of an address. */
const PARTS: Record<string, string> = {
  '[locale]': '',
  '[slug]': published[0]?.slug ?? '',
  '[topic]': 'what-is-hai',
  '[number]': 'ABCD-EFGH',
  '[token]': 'no-such-link',
  '[id]': '1',
  '[format]': 'csv',
  '[day]': '2026-11-26',
  '[file]': 'feed.json',
  '[...rest]': 'nowhere',
  '[...all]': 'get-session',
  '[[...path]]': 'services',
};
/** Files that people take away have another address than their folder (next.config.js). */
const FILES: [RegExp, string][] = [
  [/^\/files(\/centers\/[^/]+)\/(\w+)$/, '$1.$2'],
  [/^\/files\/feed\//, '/'],
  [/^\/files\/shortlist\/pdf$/, '/shortlist.pdf'],
  [/^\/files\/og$/, '/og.png'],
  [/^\/files\/embed$/, '/embed'],
];

/** One address of every route there is. */
const addresses = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(^|\/)(page|route)\.tsx?$|^(robots|sitemap)\.ts$/.test(file))
  .map((file) => {
    const parts = file
      .replace('sitemap.ts', 'sitemap.xml/')
      .replace('robots.ts', 'robots.txt/')
      .split('/')
      .slice(0, -1);
    const path = parts
      .filter((part) => !part.startsWith('('))
      .map((part) => (part.startsWith('[') ? (PARTS[part] ?? part) : part));
    const address = `/${path.filter((part) => part !== '').join('/')}`;
    return FILES.reduce((so, [from, to]) => so.replace(from, to), address);
  });
const OTHERS = [
  '/embed.js',
  '/icon.svg',
  '/no-such-page',
  '/%ff',
  '/embed/x',
  '/embeds',
  '/centers/embed',
  '/api/v1/embed',
];

test('nothing may be framed but the finder that is made for it', async ({ request }) => {
  expect(addresses.filter((address) => address.includes('['))).toEqual([]);
  expect(addresses).toContain('/embed');
  expect(addresses.length).toBeGreaterThan(60);
  const all = new Set([...addresses, ...['/', '/embed', '/centers', '/og.png'].map(inSpanish), ...OTHERS]);
  for (const address of all) {
    const response = await request.get(address, { maxRedirects: 0 });
    const headers = response.headers();
    const mayBeFramed = /^\/(es\/)?embed$/.test(address);
    const policy = headers['content-security-policy'] ?? '';
    expect.soft(headers['x-frame-options'], address).toBe(mayBeFramed ? undefined : 'DENY');
    if (mayBeFramed) expect.soft(policy, address).toContain('frame-ancestors *');
    else if (policy !== '' && headers['content-type']?.includes('html'))
      expect.soft(policy, address).toContain("frame-ancestors 'none'");
  }
});

test('what is refused may not be framed either', NO_PROXY, async ({ request }) => {
  for (const data of ['', 'x'.repeat(2_000_000)]) {
    const response = await request.post('/', { data, headers: { origin: 'https://other.example' } });
    expect.soft(response.headers()['x-frame-options'], `POST ${response.status()}`).toBe('DENY');
  }
});
