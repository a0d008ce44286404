import type { Locator } from '@playwright/test';
import { count, options, rows, searchBox } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(searchBox(page)).toHaveAttribute('aria-expanded', 'false');
});

test('the keyboard goes through suggestions, takes one and searches', async ({ page }) => {
  const box = searchBox(page);
  await box.pressSequentially('toledo');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  const offered = await options(page).count();
  await expect(page.getByRole('status').filter({ hasText: `${offered} suggestions` })).toHaveCount(1);
  await expect(box).not.toHaveAttribute('aria-activedescendant');

  await box.press('ArrowDown');
  await expect(options(page).nth(0)).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', await idOf(options(page).nth(0)));
  await box.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await box.press('ArrowUp');
  await expect(options(page).nth(0)).toHaveAttribute('aria-selected', 'true');
  await expect(box).toBeFocused();

  await box.press('Enter');
  await expect(count(page)).toContainText('nearest to Toledo, OH first');
  await page.getByText('Change', { exact: true }).click();
  await expect(box).toHaveValue('Toledo, OH');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
});

test('the arrows turn round at both ends', async ({ page }) => {
  const box = searchBox(page);
  await box.pressSequentially('portland');
  await expect(options(page).first()).toBeVisible();
  await box.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await box.press('ArrowDown');
  await expect(box).not.toHaveAttribute('aria-activedescendant');
  await box.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
});

test('Escape closes the list first and clears the field second', async ({ page }) => {
  const box = searchBox(page);
  await box.pressSequentially('toledo');
  await expect(options(page).first()).toBeVisible();
  await box.press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(box).toHaveValue('toledo');
  await box.press('Escape');
  await expect(box).toHaveValue('');
  await expect(box).toBeFocused();
});

test('the mouse takes a suggestion; a hospital is among them', async ({ page }) => {
  await searchBox(page).pressSequentially('cmcc');
  await options(page)
    .filter({ hasText: /Cedar Memorial Made-Up.*Hospital/ })
    .click();
  await expect(count(page)).toContainText('nearest to Cedar Memorial Made-Up');
  await expect(rows(page).first()).toContainText('right here');
});

test('the cross clears the field and gives it the focus', async ({ page }) => {
  await searchBox(page).pressSequentially('toledo');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(searchBox(page)).toHaveValue('');
  await expect(searchBox(page)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Clear' })).toHaveCount(0);
});

test('what is typed goes to the place look-up only, and nowhere into the address', async ({ page }) => {
  const asked: URL[] = [];
  page.on('request', (request) => asked.push(new URL(request.url())));
  await searchBox(page).pressSequentially('43604', { delay: 20 });
  await expect(options(page).first()).toContainText('43604');
  const told = asked.filter((url) => url.href.includes('4360'));
  expect(new Set(told.map((url) => url.pathname))).toEqual(new Set(['/api/v1/places']));
  await expect(page).toHaveURL('/');
});

test.describe('when the look-up fails', () => {
  test.use({ expectedErrors: /Failed to load resource: net::ERR_FAILED/ });

  test('the search works without it', async ({ page, context }) => {
    await context.route('**/api/v1/places**', (route) => route.abort());
    await searchBox(page).pressSequentially('43604');
    await searchBox(page).press('Enter');
    await expect(count(page)).toContainText('nearest to Toledo, OH 43604');
  });
});

async function idOf(option: Locator): Promise<string> {
  return (await option.getAttribute('id')) ?? '';
}
