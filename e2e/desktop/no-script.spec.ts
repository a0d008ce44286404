import { count, names, rows } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

test.use({ javaScriptEnabled: false });

test('the form searches and the list is complete', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('ZIP, city or hospital').fill('43604');
  await page.getByLabel('Within').selectOption('100 miles');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(/\?near=43604&radius=100/);
  await expect(count(page)).toHaveText('1 center within 100 miles of Toledo, OH 43604');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('link', { name: /Widen to/ }).click();
  await expect(rows(page)).not.toHaveCount(1);
});

test('filters, order and unit work as form and links', async ({ page }) => {
  await page.goto('/?near=43604&radius=500');
  const all = await rows(page).count();
  await page.getByText('Change', { exact: true }).click();
  await page.getByLabel('Bile duct cancer').check();
  await page.getByText('More filters').click();
  await page.getByLabel('Clinical trials').check();
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(/condition=icca&service=clinical_trials/);
  expect(await rows(page).count()).toBeLessThan(all);
  await page.getByText('how we measure').click();
  await page.getByRole('link', { name: 'Name', exact: true }).click();
  await expect(page).toHaveURL(/sort=name/);
  await page.getByText('how we measure').click();
  await page.getByRole('link', { name: 'Kilometers' }).click();
  await expect(count(page)).toContainText('within 800 km');
});

test('an ambiguous town and an empty search are answered with links', async ({ page }) => {
  await page.goto('/?near=Springfield');
  await page.getByRole('link', { name: 'Springfield, IL' }).click();
  await expect(count(page)).toContainText('Springfield, IL');
  await page.goto('/?near=Anchorage&radius=50');
  await expect(rows(page)).toHaveCount(4);
});

test('a center’s page, the way back, and all centers by state', async ({ page }) => {
  await page.goto('/?near=43604&radius=250');
  await names(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alder University');
  await expect(page.getByRole('link', { name: 'Google Maps' })).toBeVisible();
  await page.getByRole('link', { name: '8 centers near Toledo, OH 43604' }).click();
  await expect(rows(page)).toHaveCount(8);
  await page.getByRole('link', { name: 'All centers by state' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Michigan' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Alder University' })).toBeVisible();
});

test('the map is a picture drawn by the server, with the same numbers', async ({ page }) => {
  await page.goto('/?near=43604&radius=250');
  const picture = page.getByRole('img', { name: 'Picture of a map with 8 numbered centers' });
  await expect(picture).toBeVisible();
  const size = await picture.evaluate((image) =>
    image instanceof HTMLImageElement ? image.naturalWidth : 0,
  );
  expect(size).toBeGreaterThan(300);
  const source = await picture.getAttribute('src');
  const drawn = await page.request.get(source ?? '');
  expect(drawn.headers()['content-type']).toContain('image/svg+xml');
  const svg = await drawn.text();
  for (let number = 1; number <= 8; number++) expect(svg).toMatch(new RegExp(`>[^<]*\\b${number}\\b[^<]*<`));
});

test('what needs scripts is not offered', async ({ page }) => {
  await page.goto('/?near=43604');
  await expect(page.getByRole('button', { name: 'Use my location' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Clear' })).toBeHidden();
  await names(page).first().getByRole('link').click();
  await expect(page.getByRole('button', { name: 'Copy address' })).toBeHidden();
});
