import type { Page } from '@playwright/test';
import { count, focused, map, names, openWithMap, pins } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

const TOLEDO = '/?near=43604&radius=250';

test('search, list, map and out of it by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the main part' })).toBeFocused();
  await expect(focused(page)).toBeInViewport({ ratio: 1 });
  await tabTo(page, 'ZIP, city or hospital');
  await page.keyboard.type('43604');
  await page.keyboard.press('Enter');
  await expect(count(page)).toContainText('nearest to Toledo, OH 43604 first');
  await expect(count(page)).toBeFocused();
  await expect(pins(page).first()).toBeVisible();

  await tabTo(page, 'Alder University Made-Up Health System Cancer Center');
  await tabTo(page, /^1, Alder University/);
  await tabTo(page, 'What a liver pump is');
  await tabTo(page, 'Accessibility');
});

test('nothing holds the keyboard: Tab reaches the end, Shift+Tab the start, and each stop can be seen', async ({
  page,
}) => {
  test.slow();
  await openWithMap(page, TOLEDO);
  const forward = await walk(page, 'Tab');
  expect(forward[0]).toBe('Skip to the main part');
  expect(forward.at(-1)).toBe('Licenses and data sources');
  expect(
    forward.filter((name) => /^\d+(, | centers: )/.test(name)),
    'all pins are one stop',
  ).toHaveLength(1);
  await page.getByRole('link', { name: 'Licenses and data sources' }).focus();
  expect(await walk(page, 'Shift+Tab')).toEqual(forward.toReversed());
});

test('the skip links lead to the main part and past the map', async ({ page }) => {
  await openWithMap(page, TOLEDO);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('link', { name: 'Skip the map' }).focus();
  await expect(focused(page)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'What a liver pump is' })).toBeFocused();
});

test('arrow keys go from pin to pin in the list’s order, Home and End to the first and last', async ({
  page,
}) => {
  await openWithMap(page, TOLEDO);
  await pins(page).first().focus();
  const all = await pins(page).evaluateAll((list) => list.map((pin) => pin.getAttribute('aria-label')));
  for (const key of ['ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await expect(focused(page)).toHaveAttribute('aria-label', all[2] ?? '');
  await page.keyboard.press('ArrowLeft');
  await expect(focused(page)).toHaveAttribute('aria-label', all[1] ?? '');
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveAttribute('aria-label', all.at(-1) ?? '');
  await page.keyboard.press('ArrowRight');
  await expect(focused(page)).toHaveAttribute('aria-label', all[0] ?? '');
});

test('Enter opens a card with the focus inside, Escape gives it back to the pin', async ({ page }) => {
  await openWithMap(page, TOLEDO);
  const pin = pins(page).filter({ hasText: /^2/ });
  await pin.focus();
  await page.keyboard.press('Enter');
  const card = map(page).getByRole('article');
  await expect(card.getByRole('link', { name: /Beech University/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(pin).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(focused(page)).toHaveAttribute('aria-label', /^Use the arrow keys/);
});

test('Enter on joined pins comes nearer and keeps the focus on the first of them', async ({ page }) => {
  await openWithMap(page, TOLEDO);
  const joined = pins(page).filter({ hasText: '3 · 4' });
  await joined.focus();
  await page.keyboard.press('Enter');
  await expect(joined).toHaveCount(0);
  await expect(focused(page)).toHaveAttribute('aria-label', /^3, /);
  await expect(focused(page)).toBeInViewport();
});

test('the arrows move the map itself', async ({ page }) => {
  await openWithMap(page, TOLEDO);
  await pins(page).first().focus();
  await page.keyboard.press('Escape');
  const before = await pins(page).first().boundingBox();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await pins(page).first().boundingBox())?.x).toBeLessThan(before?.x ?? 0);
});

test('a center’s page can be left by keyboard', async ({ page }) => {
  await page.goto(TOLEDO);
  await names(page).first().getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alder University');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('link', { name: '8 centers near Toledo, OH 43604' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('8 centers within 250 miles of Toledo, OH 43604');
});

/** What a screen reader would call the element that has the focus. */
const nameOfFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
    return (element.ariaLabel ?? labels?.[0]?.textContent ?? element.textContent ?? '').trim();
  });

async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let stop = 0; stop < 150; stop++) {
    await page.keyboard.press('Tab');
    const here = await nameOfFocus(page);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
  }
  throw new Error(`Tab never came to ${name}.`);
}

/** The focus’s stop and every one after it, until it leaves the page or comes round; fails when one cannot be seen. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const stops = [await nameOfFocus(page)].filter(Boolean);
  for (let stop = 0; stop < 250; stop++) {
    await page.keyboard.press(key);
    const name = await nameOfFocus(page);
    if (name === '' || name === stops[0]) return stops;
    await expect(focused(page), `${name} can be seen`).toBeInViewport();
    stops.push(name);
  }
  throw new Error(`${key} never came to the end.`);
}
