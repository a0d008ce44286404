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
  await expect(page).toHaveURL('/es?near=43604');
  await names(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/es\/centers\/[a-z-]+\?near=43604/);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/localhost:\d+\/centers\/[a-z-]+\?near=43604/);
  await expect(page.getByRole('link', { name: /centers near Toledo, OH 43604/ })).toBeVisible();
});

test('what is typed and not yet sent survives the switch, and is kept nowhere after it', async ({ page }) => {
  await page.goto('/report/site');
  await page.getByLabel('What a page says').check();
  await page.getByLabel('What do you want to tell us?').fill('A typo.\nOn the first page.');
  await page.getByLabel(/^Your e-mail/).fill('ann@example.org');
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL('/es/report/site');
  await expect(page.getByLabel('¿Qué nos quiere decir?')).toHaveValue('A typo.\nOn the first page.');
  await expect(page.getByLabel('Lo que dice una página')).toBeChecked();
  await expect(page.getByLabel(/^Su correo electrónico/)).toHaveValue('ann@example.org');
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
  await page.reload();
  await expect(page.getByLabel('¿Qué nos quiere decir?')).toHaveValue('');

  await page.goto('/refer');
  await page.locator('#near').fill('43604');
  await page.locator('#condition').selectOption('icca');
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL('/es/refer?near=43604&condition=icca');
});

test('a browser that prefers Spanish is not led away from the address it asked for', async ({ page }) => {
  await page.setExtraHTTPHeaders({ 'accept-language': 'es-MX,es;q=0.9' });
  await page.goto('/');
  await expect(page).toHaveURL('/');
  await expect(rows(page).first()).toBeVisible();
});
