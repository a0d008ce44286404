import { framesDrawn, map, pins } from './fixtures/finder';
import { expect, test } from './fixtures/journey';

declare global {
  interface Window {
    shifts: string[];
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifts.push(JSON.stringify(entry));
    }).observe({ type: 'layout-shift', buffered: true });
  });
});

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
    await framesDrawn(page, 30);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });
}
