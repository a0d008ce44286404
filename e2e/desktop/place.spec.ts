import type { Page } from '@playwright/test';
import { count, dragMap, map, names, openWithMap, pins, rows } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

const TOLEDO = '/?near=43604&radius=250';
const at = (page: Page) => new URL(page.url()).searchParams.get('at');

test('a center’s page tells its distance; Back finds place and list where they were', async ({ page }) => {
  await page.goto(TOLEDO);
  const sixth = names(page).nth(5).getByRole('link');
  const name = await sixth.textContent();
  await sixth.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(300);
  await sixth.click();
  await expect(page.getByRole('heading', { level: 1, name: name ?? '' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/\d+ mi/);
  await expect(page.getByRole('link', { name: '8 centers near Toledo, OH 43604' })).toBeVisible();

  await page.goBack();
  await expect(count(page)).toHaveText('8 centers within 250 miles of Toledo, OH 43604');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
});

test('the way back on the page itself leads to the same search', async ({ page }) => {
  await page.goto(`${TOLEDO}&unit=mi&condition=crlm_unresectable&sort=name`);
  const listed = await names(page).allTextContents();
  await names(page).nth(1).getByRole('link').click();
  await page.getByRole('link', { name: /centers near Toledo, OH 43604/ }).click();
  await expect(names(page)).toHaveText(listed);
  await expect(page).toHaveURL(/condition=crlm_unresectable.*sort=name/);
});

test('a moved map is still there after Back from a center opened on it', async ({ page }) => {
  await openWithMap(page, TOLEDO);
  await dragMap(page, -120, -60);
  await expect.poll(() => at(page)).not.toBeNull();
  const moved = at(page)?.split(',') ?? [];
  await pins(page).filter({ hasText: /^2$/ }).click();
  const card = map(page).getByRole('article');
  await card.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /Beech/ })).toBeVisible();

  await page.goBack();
  await expect(pins(page).first()).toBeVisible();
  // An opened card may have moved the map up or down, to be seen whole.
  const back = at(page);
  expect(back?.split(',').slice(1)).toEqual(moved.slice(1));
  await dragMap(page, 1, 0);
  await expect.poll(() => near(at(page), back)).toBe(true);
});

test('a refresh and a shared link show the same list and the same map', async ({ page }) => {
  await openWithMap(page, `${TOLEDO}&at=41.000,-84.000,7`);
  const listed = await names(page).allTextContents();
  const spots = await pinBoxes(page);
  await page.reload();
  await expect(pins(page).first()).toBeVisible();
  await expect(names(page)).toHaveText(listed);
  expect(await pinBoxes(page)).toEqual(spots);
});

test('a nonsense map view in the address is passed over', async ({ page }) => {
  await openWithMap(page, `${TOLEDO}&at=<script>,91,x`);
  await expect(rows(page)).toHaveCount(8);
  await expect(pins(page).first()).toBeInViewport();
});

async function pinBoxes(page: Page) {
  return Promise.all((await pins(page).all()).map((pin) => pin.boundingBox()));
}

/** A drag of one pixel moves the view by less than a hundredth of what is shown. */
function near(a: string | null, b: string | null): boolean {
  const [one, other] = [a, b].map((text) => (text ?? '').split(',').map(Number));
  return [0, 1, 2].every((index) => Math.abs((one?.[index] ?? 0) - (other?.[index] ?? 1)) < 0.1);
}
