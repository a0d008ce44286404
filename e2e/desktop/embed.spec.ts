import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { test as journey } from '../fixtures/journey';
import { layoutFaults } from '../fixtures/layout';

const OWN_HEIGHT = 720;
/** Somebody else's site: it writes down all that it is told. */
const pageWith = (
  inside: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A clinic</title>
  <link rel="icon" href="data:,"><script>window.told = []; addEventListener('message', ({ data }) => told.push(data));</script></head>
  <body><main><h1>A clinic</h1>${inside}</main></body></html>`;

const test = journey.extend<{ operatorOrigin: string; clinic: { inside: string } }>({
  clinic: async ({ baseURL }, use) => {
    const inside = `<script async src="${baseURL}/embed.js"></script>
      <hai-pump-centers near="43604" limit="3"><a href="${baseURL}/">Find a center</a></hai-pump-centers>`;
    await use({ inside });
  },
  operatorOrigin: async ({ clinic }, use) => {
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html').setHeader('Referrer-Policy', 'no-referrer');
      response.end(pageWith(clinic.inside));
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    await use(`http://localhost:${(server.address() as AddressInfo).port}`);
    server.close();
  },
});
const { expect } = test;

const element = (page: Page) => page.locator('hai-pump-centers iframe');
const frame = (page: Page) => page.frameLocator('hai-pump-centers iframe');
const heightOf = async (page: Page) => (await element(page).boundingBox())?.height;
const told = (page: Page): Promise<unknown[]> => page.evaluate('window.told');

test('a page of another origin shows the finder, as tall as it is, and learns nothing of a search', async ({
  page,
  operatorOrigin,
}) => {
  await page.goto(operatorOrigin);
  await expect(frame(page).getByRole('heading', { level: 3 })).toHaveCount(3);
  await expect(frame(page).getByRole('heading', { level: 2 })).toContainText('nearest to Toledo, OH 43604');
  const inside = await frame(page)
    .locator('html')
    .evaluate((html) => html.getBoundingClientRect().height);
  await expect.poll(() => heightOf(page)).toBe(Math.ceil(inside));
  await expectAccessible(page);

  await page.evaluate(() => window.postMessage({ type: 'hai-pump-centers:height', height: 3000 }, '*'));
  await expect.poll(async () => (await told(page)).length).toBeGreaterThan(1);
  expect(await heightOf(page), 'what others say of the height counts for nothing').toBeLessThan(3000);

  await page.evaluate('window.told = []');
  await frame(page).getByLabel('ZIP, city or hospital').fill('Anchorage');
  await page.keyboard.press('Enter');
  await expect(frame(page).getByRole('heading', { level: 2 })).toContainText('Anchorage');
  await expect.poll(() => heightOf(page)).toBe(OWN_HEIGHT);
  expect(await told(page)).toEqual([{ type: 'hai-pump-centers:height', height: OWN_HEIGHT }]);
  const { searchParams } = new URL((await element(page).getAttribute('src')) ?? '');
  expect([searchParams.get('near'), searchParams.get('parent')]).toEqual(['43604', operatorOrigin]);

  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    frame(page).getByRole('heading', { level: 3 }).first().getByRole('link').click(),
  ]);
  await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(opened.url()).pathname).toMatch(/^\/centers\//);
  expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
  await opened.close();

  await page.evaluate(() => document.querySelector('hai-pump-centers')?.setAttribute('lang', 'es'));
  await expect(frame(page).locator('html')).toHaveAttribute('lang', 'es');
  await expect(element(page)).toHaveAttribute(
    'title',
    'Encuentre un hospital que ofrezca la bomba para el hígado',
  );
});

for (const address of ['/embed?near=43604', '/embed?near=Springfield&theme=dark', '/es/embed?region=OH']) {
  test(`the frame is accessible, and fits 320 pixels: ${address}`, async ({ page }) => {
    await page.goto(address);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await layoutFaults(page)).toEqual([]);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the frame searches, the builder makes the same snippet and shows it', async ({ page, baseURL }) => {
    await page.goto('/embed');
    await page.getByLabel('ZIP, city or hospital').fill('43604');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(5);
    await page.goto('/developers/embed');
    await page.getByLabel('Start from a place').fill('43604');
    await page.getByLabel('Language').selectOption('Español');
    await page.getByLabel('Colors').selectOption('Dark');
    await page.getByRole('button', { name: 'Show it' }).click();
    await expect(page.getByRole('region', { name: 'The HTML for your page' })).toContainText(
      `<script async src="${baseURL}/embed.js"></script>\n<hai-pump-centers near="43604" lang="es" theme="dark">`,
    );
    await expect(frame(page).getByRole('heading', { level: 3 })).toHaveCount(5);
    await expect(frame(page).locator('html')).toHaveAttribute('lang', 'es');
  });
});

test('the builder shows what the snippet makes', async ({ page }) => {
  await page.goto('/developers/embed?near=43604');
  await expect(frame(page).getByRole('heading', { level: 3 })).toHaveCount(5);
  await page.getByRole('button', { name: 'Copy the HTML' }).focus();
});

test('/embed.js may be loaded by any site, and is not sent twice', async ({ request }) => {
  const first = await request.get('/embed.js');
  const { etag, ...headers } = first.headers();
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=3600',
  });
  expect(headers['content-type']).toContain('javascript');
  const again = await request.get('/embed.js', { headers: { 'If-None-Match': etag ?? '' } });
  expect(again.status()).toBe(304);
});
