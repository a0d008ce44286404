import path from 'node:path';
import type { Page } from '@playwright/test';
import { openDatabase } from '@/db/client';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { dragMap, focused, map, pins } from '../fixtures/finder';
import { expect, test as journey } from '../fixtures/journey';
import { startSite } from '../fixtures/site';

const MORE = 900;

/** The made-up hospitals, and so many more in rows over the contiguous states. */
const test = journey.extend<object, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from it
    async ({}, use) => {
      const site = await startSite({});
      const db = openDatabase(path.join(site.dataDir, 'hai.db'));
      const spot = (i: number) => ({ lat: 31 + (i % 30) / 2, lng: -120 + Math.floor(i / 30) * 1.4 });
      addRecords(
        db,
        Array.from({ length: MORE }, (_, i) => recordAt(`row-${i}`, spot(i), { name: `Row ${i} Hospital` })),
      );
      db.$client.close();
      await use(site.origin);
      await site.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ site }, use) => use(site),
});

const clusters = (page: Page) => map(page).getByRole('button', { name: /^[\d,]+ hospitals, zoom in$/ });
const inView = (page: Page) => map(page).getByText(/^Hospitals on this part of the map: /);

/** Leaflet takes no notice of a key while it is still zooming. */
async function openCluster(page: Page, name: string): Promise<void> {
  await expect(async () => {
    if ((await focused(page).getAttribute('aria-label')) === name) await page.keyboard.press('Enter');
    await expect(map(page).getByRole('button', { name, exact: true })).toHaveCount(0, { timeout: 3000 });
  }).toPass();
}

function pinRequests(page: Page): URL[] {
  const asked: URL[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/api/v1/pins') asked.push(url);
  });
  return asked;
}

test('many hospitals are told as clusters, and the page carries the pins of its rows only', async ({
  page,
  request,
}) => {
  const html = await (await request.get('/')).text();
  expect(html.match(/\\"number\\":\d+/g)?.length).toBeLessThanOrEqual(20);
  expect(html.length).toBeLessThanOrEqual(130_000);
  await page.goto('/');
  await expect(clusters(page).first()).toBeVisible();
  const counts = await clusters(page).evaluateAll((all) =>
    all.map(({ ariaLabel }) => Number.parseInt((ariaLabel ?? '').replace(',', ''), 10)),
  );
  const alone = await pins(page).count();
  const told = Number((await inView(page).textContent())?.replace(/\D/g, ''));
  expect(counts.reduce((sum, count) => sum + count, alone)).toBe(told);
});

test('by keyboard: one stop, arrows from cluster to cluster, Enter comes nearer, the focus stays', async ({
  page,
}) => {
  await page.goto('/');
  await expect(clusters(page).first()).toBeVisible();
  const stops = map(page).locator('[role=button][tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await clusters(page).first().focus();
  await page.keyboard.press('ArrowRight');
  const name = await focused(page).getAttribute('aria-label');
  await expect(focused(page)).toHaveAttribute('aria-label', /hospitals, zoom in$/);
  await openCluster(page, name ?? '');
  await expect(focused(page)).toHaveAttribute('aria-label', /zoom in$|^\d+, | centers: /);
  for (let press = 0; press < 8; press++) {
    const at = await focused(page).getAttribute('aria-label');
    if (!at?.endsWith('zoom in')) break;
    await openCluster(page, at);
  }
  await expect(focused(page)).toHaveAttribute('aria-label', /^\d+, | centers: /);
});

test('a drag asks for the new view, says how many it shows, and names no place', async ({ page }) => {
  test.slow();
  const asked = pinRequests(page);
  await page.goto('/?near=43604');
  await expect(inView(page)).toBeAttached();
  const before = asked.length;
  await dragMap(page, -260, 0);
  await expect.poll(() => asked.length).toBe(before + 1);
  const [first, last] = [asked[0], asked.at(-1)];
  expect(last?.searchParams.get('bbox')).not.toBe(first?.searchParams.get('bbox'));
  for (const url of asked) expect(url.href).not.toContain('43604');
  const { pins: found } = await (await page.request.get(last?.href ?? '')).json();
  await expect(inView(page)).toHaveText(/: \d/);
  expect(found.length).toBeGreaterThan(0);
});
