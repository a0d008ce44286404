import { names } from '../fixtures/finder';
import { expect, test } from '../fixtures/own-site';

const SLUG = 'michigan-rogel-ann-arbor-mi';

test.use({ withdrawn: SLUG });

test('a withdrawn listing says so on its page and is listed nowhere', async ({ page, request }) => {
  await page.goto(`/centers/${SLUG}`);
  await expect(page.getByRole('heading', { level: 1, name: 'This listing was withdrawn' })).toBeVisible();
  await expect(page).toHaveTitle(/This listing was withdrawn/);
  await expect(page.getByRole('main')).not.toContainText('Michigan');
  await page.getByRole('link', { name: 'Find a center' }).last().click();
  await expect(names(page).filter({ hasText: 'University of Michigan' })).toHaveCount(0);

  const answer = await request.get(`/api/v1/centers/${SLUG}`);
  expect(answer.status()).toBe(410);
  await page.goto('/?near=43604&radius=250');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^7 centers within 250 miles/);
  await page.goto(`/es/centers/${SLUG}`);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Este hospital ya no está en la lista' }),
  ).toBeVisible();
});
