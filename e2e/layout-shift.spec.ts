import type { Page, Route } from '@playwright/test';
import { framesDrawn, map, pins } from './fixtures/finder';
import { expect, test } from './fixtures/journey';

declare global {
  interface Window {
    shifts: { value: number }[];
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifts.push(entry.toJSON());
    }).observe({ type: 'layout-shift', buffered: true });
  });
});

/** A tenth of what search engines call good: a letter's width, never a line. */
const UNSEEN = 0.01;

for (const address of [
  '/',
  '/?near=43604&radius=250',
  '/?near=43604&radius=250&view=map',
  '/centers/dogwood-durham-nc?near=43604',
]) {
  test(`nothing moves while the page and its map load: ${address}`, async ({ page }) => {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    if (await map(page).isVisible()) await expect(pins(page).first()).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await nothingMoved(page);
  });
}

for (const address of ['/', '/?near=43604&radius=250', '/learn/side-effects', '/refer']) {
  test(`nothing moves once the typeface comes late: ${address}`, async ({ page }) => {
    const held: Route[] = [];
    await page.route('**/*.woff2', (route) => void held.push(route));
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await framesDrawn(page, 30);
    expect(held).toHaveLength(1);
    await held[0]?.continue();
    await page.evaluate(() => document.fonts.load('1em atkinson'));
    await nothingMoved(page);
  });
}

async function nothingMoved(page: Page): Promise<void> {
  await framesDrawn(page, 30);
  const shifts = await page.evaluate(() => window.shifts);
  const moved = shifts.reduce((sum, { value }) => sum + value, 0);
  expect(moved, JSON.stringify(shifts)).toBeLessThanOrEqual(UNSEEN);
}
