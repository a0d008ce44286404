import type { APIRequestContext } from '@playwright/test';
import { frameFaults, htmlFaults } from '../fixtures/html-rules';
import { expect, test } from '../fixtures/journey';
import { inSpanish, LEARN_ADDRESSES, NARROW_PAGES, OTHER_PAGES, published } from '../fixtures/pages';
import { weightKb } from '../fixtures/weight';

/** Gzipped HTML, style sheets and scripts of a page of text. */
const TEXT_MAX_KB = 173;

async function faultsAt(request: APIRequestContext, address: string): Promise<string[]> {
  const html = await (await request.get(address)).text();
  return [...(await htmlFaults(html)), ...frameFaults(html, /^\/es\b/.test(address) ? 'es' : 'en')];
}

const kinds = [...NARROW_PAGES, ...OTHER_PAGES];
for (const address of [...kinds, ...kinds.map(inSpanish)]) {
  test(`valid HTML: ${address}`, async ({ request }) => {
    expect(await faultsAt(request, address)).toEqual([]);
  });
}

const texts = Object.values(LEARN_ADDRESSES).flat();
for (const address of texts) {
  test(`valid HTML, and light: ${address}`, async ({ request }) => {
    expect(await faultsAt(request, address)).toEqual([]);
    expect(await weightKb(request, address)).toBeLessThanOrEqual(TEXT_MAX_KB);
  });
}

for (const { slug } of published) {
  test(`valid HTML in both languages: ${slug}`, async ({ request }) => {
    const path = `/centers/${slug}`;
    expect(await faultsAt(request, path)).toEqual([]);
    expect(await faultsAt(request, inSpanish(path))).toEqual([]);
  });
}

test('what the site map names are the pages looked at here', async ({ request }) => {
  const xml = await (await request.get('/sitemap.xml')).text();
  const named = [...xml.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path]) => path || '/');
  const paths = [
    '/',
    '/centers',
    '/developers',
    '/developers/embed',
    ...published.map(({ slug }) => `/centers/${slug}`),
  ];
  const seen = [...paths, ...paths.map(inSpanish), ...texts];
  expect(named.length).toBeGreaterThan(100);
  expect(named.toSorted()).toEqual(seen.toSorted());
});

test('a page that breaks the rules is told so', async () => {
  const page = `<!doctype html><html lang="en"><head><title> </title></head><body><header></header><header></header>
    <h1>One</h1><h1>Two</h1><h4>Four</h4><main><nav></nav><img src="x"><svg></svg><a href="/x"></a><p id="a"></p><p id="a"></p>
    <input type="text"><b aria-describedby="nowhere" tabindex="2">b</b></main></body></html>`;
  expect(frameFaults(page, 'es')).toHaveLength(10);
  const rules = new Set((await htmlFaults(page)).map((fault) => fault.split(':')[0]));
  for (const rule of [
    'wcag/h30',
    'wcag/h37',
    'no-dup-id',
    'input-missing-label',
    'heading-level',
    'no-missing-references',
  ])
    expect([...rules]).toContain(rule);
});
