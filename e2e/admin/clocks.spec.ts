import { expect, journey as test } from '../fixtures/admin-site';
import { setClocks } from '../fixtures/records.fixture';

test('an overdue listing says so on its card and its page', async ({ page, admin }) => {
  const slug = 'oak-portland-or';
  await page.goto('/?near=97239&radius=50');
  const card = page.getByRole('article').or(page.getByRole('listitem')).filter({ hasText: 'Oak ' }).first();
  await expect(card).toContainText('Call first.');
  await expect(card).not.toContainText('Not checked since');
  setClocks(admin, slug, { checked: 91, confirmed: 120 });
  await page.reload();
  await expect(card).toContainText('Not checked since');
  await expect(card).toContainText('Call first.');
  await page.goto(`/centers/${slug}`);
  await expect(page.getByText(/Not checked since/)).toBeVisible();
  await expect(
    page.getByText('Neither checked nor confirmed in the last 90 days. Call first.'),
  ).toBeVisible();
});

test('a reader asks for hospitals that confirmed lately; list and API agree', async ({
  page,
  request,
  admin,
}) => {
  const slug = 'spruce-st-louis-mo';
  setClocks(admin, slug, { checked: 3, confirmed: 90 });
  await page.goto('/');
  await page.getByText('More filters').click();
  await page.getByRole('checkbox', { name: 'The hospital confirmed it in the last 90 days' }).check();
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(page).toHaveURL(/confirmed=lately/);
  await expect(
    page.getByRole('link', { name: 'Spruce Cancer Center at Made-Up General Hospital', exact: true }),
  ).toBeVisible();
  const { items } = await (await request.get('/api/v1/centers?confirmed=lately')).json();
  expect(items.map((item: { slug: string }) => item.slug)).toContain(slug);
  expect((await request.get('/api/v1/centers?confirmed=long-ago')).status()).toBe(400);
  setClocks(admin, slug, { checked: 3, confirmed: 91 });
  const after = await (await request.get('/api/v1/centers?confirmed=lately')).json();
  expect(after.items.map((item: { slug: string }) => item.slug)).not.toContain(slug);
});

test('where nobody confirmed lately, the finder says which filter to lift', async ({ page }) => {
  await page.goto('/?near=Anchorage&radius=100&confirmed=lately');
  await expect(page.getByRole('heading', { name: /^No center within 100 miles of Anchorage/ })).toBeVisible();
  await page.goto('/?near=Portland,+OR&radius=50&confirmed=lately');
  await page
    .getByRole('link', { name: /^Search without: The hospital confirmed it in the last 90 days/ })
    .click();
  await expect(page).not.toHaveURL(/confirmed=lately/);
  await expect(page.getByRole('heading', { name: /^1 center within 50 miles/ })).toBeVisible();
});
