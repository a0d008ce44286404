import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { map, openWithMap } from '../fixtures/finder';
import { expect, test } from '../fixtures/site';

const HOST = 'https://maps.operator.example';

test.use({
  settings: { MAP_PMTILES_URL: `${HOST}/street.pmtiles`, MAP_ATTRIBUTION: 'Map: Operator Streets' },
  operatorOrigin: HOST,
});

test('an operator’s street map is drawn, named, and the only other host', async ({ page, context }) => {
  const asked: string[] = [];
  await context.route(`${HOST}/**`, (route) => {
    asked.push(route.request().headers().range ?? '');
    return serveRange(route, readFileSync('e2e/fixtures/street.pmtiles'));
  });
  const answer = await page.goto('/?near=43604&radius=50');
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain(`connect-src 'self' ${HOST};`);
  expect(policy).toContain("img-src 'self' data: blob:;");
  await openWithMap(page, '/?near=43604&radius=50&at=41.653,-83.538,15');
  await expect(map(page).getByText('Map data: Map: Operator Streets').first()).toBeVisible();
  await expect.poll(() => drawnColors(page)).toBeGreaterThan(5);
  expect(asked.length).toBeGreaterThan(0);
  for (const range of asked) expect(range).toMatch(/^bytes=\d+-\d+$/);
});

test('it goes nearer than our own map does', async ({ page, context }) => {
  await context.route(`${HOST}/**`, (route) =>
    serveRange(route, readFileSync('e2e/fixtures/street.pmtiles')),
  );
  await openWithMap(page, '/?near=43604&radius=50&at=41.653,-83.538,15');
  await map(page).getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/at=[-\d.,%C]+16/);
  await expect(map(page).getByText('This map ends here')).toHaveCount(0);
});

/** Answers a range of the file, as any static host does. */
async function serveRange(route: Route, file: Buffer): Promise<void> {
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(route.request().headers().range ?? '') ?? [];
  const end = Math.min(to === '' ? file.length - 1 : Number(to), file.length - 1);
  await route.fulfill({
    status: 206,
    headers: {
      'access-control-allow-origin': '*',
      'content-type': 'application/vnd.pmtiles',
      'content-range': `bytes ${from}-${end}/${file.length}`,
      etag: '"street"',
    },
    body: file.subarray(Number(from), end + 1),
  });
}

/** How many colors the drawn tiles show: bare background is one. */
function drawnColors(page: Page): Promise<number> {
  return page.evaluate(() => {
    const colors = new Set<number>();
    for (const canvas of document.querySelectorAll('canvas')) {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      if (pixels) for (const color of new Uint32Array(pixels.buffer)) colors.add(color);
    }
    return colors.size;
  });
}
