import type { Page } from '@playwright/test';
import { axeFaults, axeFaultsInDark } from './fixtures/axe';
import { pins } from './fixtures/finder';
import { expect, test } from './fixtures/journey';
import { PAGES } from './fixtures/pages';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

test.use({ expectedErrors: /Failed to load resource: .* 404/ });

for (const { name, address } of PAGES) {
  test(`WCAG 2.2 AA, light and dark: ${name}`, async ({ page }) => {
    await page.goto(address);
    if (address.includes('view=map')) await expect(pins(page).first()).toBeVisible();
    await expectNoFaults(page);
  });
}

test('WCAG 2.2 AA, light and dark: with suggestions, every filter and the method open', async ({ page }) => {
  await page.goto('/?near=43604&radius=250');
  const change = page.getByText('Change', { exact: true });
  if (await change.isVisible()) await change.click();
  await page.getByText('More filters').click();
  await page.getByText('How we measure').click();
  await page.getByRole('combobox').first().pressSequentially('tole');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expectNoFaults(page);
});

test('WCAG 2.2 AA, light and dark: map with an opened card', async ({ page }) => {
  await page.goto('/?near=43604&radius=250&view=map');
  await pins(page).filter({ hasText: /^2$/ }).click();
  await expect(page.getByRole('button', { name: 'Close' })).toBeVisible();
  await expectNoFaults(page);
});

async function expectNoFaults(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await axeFaults(page, { tags: WCAG }), 'light').toEqual([]);
  expect.soft(await axeFaultsInDark(page), 'dark').toEqual([]);
}
