import { expect, test } from '../fixtures/journey';

test.use({ javaScriptEnabled: false });

test('a topic is complete: text, pictures, numbers, sources and the nearest hospitals', async ({ page }) => {
  await page.goto('/learn/side-effects?near=43604');
  const article = page.getByRole('article');
  await expect(article.getByRole('heading', { name: 'Call 911 right away' })).toBeVisible();
  await expect(article.getByRole('img', { name: /Picture of 100 people/ }).first()).toBeVisible();
  await expect(article.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(3);
});

test('a hard word explains itself', async ({ page }) => {
  await page.goto('/learn/what-is-hai');
  await page.getByRole('article').getByRole('button', { name: 'catheter' }).click();
  await expect(page.getByText('A thin, soft tube.')).toBeVisible();
});

test('the search beside the text works', async ({ page }) => {
  await page.goto('/es/learn/glossary');
  await page.getByRole('complementary').getByRole('textbox').fill('60637');
  await page.getByRole('complementary').getByRole('button').click();
  await expect(page).toHaveURL(/\/es\?near=60637/);
});

test('the place searched from goes along from page to page', async ({ page }) => {
  await page.goto('/?near=43604&unit=km');
  await page
    .getByRole('complementary')
    .getByRole('link', { name: /side effects/i })
    .click();
  await expect(page).toHaveURL('/learn/side-effects?near=43604&unit=km');
  const main = page.getByRole('navigation', { name: 'Main' }).first();
  const nearest = page.getByRole('complementary').getByRole('listitem');
  await main.getByRole('link', { name: 'Learn' }).click();
  await expect(page).toHaveURL('/learn?near=43604&unit=km');
  await expect(nearest).toHaveCount(3);
  await page
    .getByRole('main')
    .getByRole('link', { name: /side effects/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/learn\/side-effects\?near=43604&unit=km$/);
  await expect(nearest).toHaveCount(3);
  await page.getByRole('link', { name: 'Español' }).first().click();
  await expect(nearest).toHaveCount(3);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Privacidad' }).click();
  await expect(page).toHaveURL('/es/privacy?near=43604&unit=km');
  await page.getByRole('navigation').first().getByRole('link', { name: 'Buscar un centro' }).click();
  await expect(page).toHaveURL('/es?near=43604&unit=km');
  // From the finder to itself is a new search.
  await expect(page.locator('nav a[aria-current=page]').first()).toHaveAttribute('href', '/es');
  expect(await page.context().cookies()).toEqual([]);
});
