import { expectAccessible } from './fixtures/axe';
import { pins } from './fixtures/finder';
import { expect, test } from './fixtures/journey';
import { NARROW_PAGES } from './fixtures/pages';

// What is laid out anew for a phone, and what opens only when it is pressed; all other pages: desktop/axe.
test.slow();

for (const address of NARROW_PAGES) {
  test(`accessible in light and dark: ${address}`, async ({ page }) => {
    await page.goto(address);
    if (address.includes('view=map')) await expect(pins(page).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test('accessible in light and dark: with suggestions, every filter and the method open', async ({ page }) => {
  await page.goto('/?near=43604&radius=250');
  await page.getByText('Change', { exact: true }).click();
  await page.getByText('More filters').click();
  await page.getByText('how we measure').click();
  await page.getByRole('combobox').first().pressSequentially('tole');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expectAccessible(page);
});

test('accessible in light and dark: map with an opened card', async ({ page }) => {
  await page.goto('/?near=43604&radius=250&view=map');
  await pins(page).filter({ hasText: /^2$/ }).click();
  await expect(page.getByRole('button', { name: 'Close' })).toBeVisible();
  await expectAccessible(page);
});
