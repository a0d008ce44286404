import { count, names, rows } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

const SEARCH = '?near=43604&radius=250&unit=km&condition=crlm_unresectable';

test('the language switch keeps page and search, both ways', async ({ page }) => {
  await page.goto(`/${SEARCH}`);
  const listed = await names(page).allTextContents();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL(`/es${SEARCH}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(names(page)).toHaveText(listed);
  await expect(count(page)).toContainText('Toledo, OH 43604');
  await expect(count(page)).not.toContainText('within');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`/${SEARCH}`);
  await expect(count(page)).toContainText('within 250 km of Toledo, OH 43604');
});

test('a Spanish search and its center page stay Spanish', async ({ page }) => {
  await page.goto('/es');
  await page.getByRole('combobox').first().fill('43604');
  await page.getByRole('combobox').first().press('Enter');
  await expect(page).toHaveURL('/es?near=43604&radius=250');
  await names(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/es\/centers\/[a-z-]+\?near=43604&radius=250/);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/localhost:\d+\/centers\/[a-z-]+\?near=43604&radius=250/);
  await expect(page.getByRole('link', { name: '8 centers near Toledo, OH 43604' })).toBeVisible();
});

test('a browser that prefers Spanish is not led away from the address it asked for', async ({ page }) => {
  await page.setExtraHTTPHeaders({ 'accept-language': 'es-MX,es;q=0.9' });
  await page.goto('/');
  await expect(page).toHaveURL('/');
  await expect(rows(page).first()).toBeVisible();
});

test.describe('an address that does not exist', () => {
  test.use({ expectedErrors: /Failed to load resource: .* 404/ });

  for (const [address, title, home] of [
    ['/no-such-page', 'This page does not exist', '/'],
    ['/centers/no-such-hospital', 'This page does not exist', '/'],
    ['/es/no-such-page', 'Esta página no existe', '/es'],
    ['/es/centers/no-such-hospital', 'Esta página no existe', '/es'],
  ] as const) {
    test(`${address} is a real 404 with a way on`, async ({ page }) => {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page).toHaveTitle(`${title} · HAI Pump Centers`);
      await expect(page.locator('html')).toHaveAttribute('lang', home === '/es' ? 'es' : 'en');
      const way = page.getByRole('main').getByRole('link').first();
      await expect(way).toHaveAttribute('href', home);
      await way.click();
      await expect(rows(page).first()).toBeVisible();
    });
  }
});
