import { setStatus } from '@/db/listing/commands';
import { OWNER } from '@/domain/listing/listing.fixture';
import { expect, journey as test } from '../fixtures/admin-site';
import { names } from '../fixtures/finder';
import { done, rowOf } from '../fixtures/records.fixture';

const SLUG = 'apple-orlando-fl';

test('a withdrawn listing says so on its page and is listed nowhere', async ({ page, request, admin }) => {
  const near = async () => (await request.get('/api/v1/centers?near=32803&radius=100')).json();
  const { total } = await near();
  const { id, version } = rowOf(admin, SLUG);
  const withdrawal = { id, version, status: 'withdrawn', reason: 'For a test.' };
  done(setStatus(admin.db, OWNER, withdrawal, { now: new Date() }));

  await page.goto(`/centers/${SLUG}`);
  await expect(page.getByRole('heading', { level: 1, name: 'This listing was withdrawn' })).toBeVisible();
  await expect(page).toHaveTitle(/This listing was withdrawn/);
  await expect(page.getByRole('main')).not.toContainText('Apple');
  await page.getByRole('link', { name: 'Find a center' }).last().click();
  await expect(names(page).first()).toBeVisible();
  await expect(names(page).filter({ hasText: 'Apple' })).toHaveCount(0);

  const answer = await request.get(`/api/v1/centers/${SLUG}`);
  expect(answer.status()).toBe(410);
  expect((await near()).total).toBe(total - 1);
  await page.goto('/?near=32803&radius=100');
  const count = page.getByRole('heading', { level: 2 }).first();
  await expect(count).toHaveText(new RegExp(`^${total - 1} centers? within 100 miles`));
  await page.goto(`/es/centers/${SLUG}`);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Este hospital ya no está en la lista' }),
  ).toBeVisible();
});
