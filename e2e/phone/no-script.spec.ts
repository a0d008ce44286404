import { rows } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

test.use({ javaScriptEnabled: false });

test('List and Map are links', async ({ page }) => {
  await page.goto('/?near=43604&radius=250');
  const view = page.getByRole('navigation', { name: 'View' });
  await expect(rows(page).first()).toBeVisible();
  await view.getByRole('link', { name: 'Map' }).click();
  await expect(page).toHaveURL(/view=map/);
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByRole('img', { name: 'Picture of a map' })).toBeVisible();
  await view.getByRole('link', { name: 'List' }).click();
  await expect(rows(page)).toHaveCount(8);
});
