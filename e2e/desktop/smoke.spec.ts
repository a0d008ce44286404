import { expect, test } from '@playwright/test';

test('the finder counts and lists as many hospitals as the API', async ({ page, request }) => {
  const { total } = await (await request.get('/api/v1/centers')).json();
  expect(total).toBeGreaterThan(0);

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'ZIP, city or hospital' })).toBeVisible();
  await expect(page.getByRole('heading', { name: `${total} centers` })).toBeVisible();
});

test('the service says it is alive and ready', async ({ request }) => {
  expect((await request.get('/api/health/live')).status()).toBe(200);
  expect((await request.get('/api/health/ready')).status()).toBe(200);
});
