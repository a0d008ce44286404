import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/admin-site';
import { openPart } from '../fixtures/facts';
import { focused } from '../fixtures/finder';
import { visitAs } from '../fixtures/people';

test.slow();

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label });

async function fill(page: Page, name: string): Promise<void> {
  await field(page, 'Name of the hospital').fill(name);
  await field(page, 'City').fill('Toledo');
  await field(page, 'State or province').fill('OH');
  await field(page, 'ZIP or postal code').fill('43604');
  await field(page, 'Page that says so').fill('https://example.org/pump');
  await field(page, 'What it says, in one line').fill('A made-up sentence.');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });
    const name = javaScriptEnabled ? 'Made-Up Alpha Clinic' : 'Made-Up Beta Clinic';

    test('a listing is begun for editors only, and a near-duplicate is asked about', async ({
      page,
      admin,
    }) => {
      await visitAs(page, admin, 'editor');
      await page.goto('/admin/centers');
      await page.getByRole('link', { name: 'Add a listing' }).click();
      await page.getByRole('button', { name: 'Create listing' }).click();
      await expect(page.getByRole('heading', { name: 'Not done yet' })).toBeVisible();
      await fill(page, name);
      await page.getByRole('button', { name: 'Create listing' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await expect(page.getByText('The listing is created.')).toBeVisible();
      await expect(page.getByText(/^For editors only/)).toBeVisible();
      const slug = page.url().split('/').at(-1)?.replace(/\?.*/, '') ?? '';
      expect((await page.request.get(`/api/v1/centers/${slug}`)).status()).toBe(404);

      await page.goto('/admin/centers/new');
      await fill(page, name.toUpperCase());
      await page.getByRole('button', { name: 'Create listing' }).click();
      await expect(page.getByRole('heading', { name: 'It may be one that we have' })).toBeVisible();
      await expect(page.getByRole('link', { name })).toBeVisible();
      await expect(field(page, 'Name of the hospital')).toHaveValue(name.toUpperCase());
      await page.getByRole('checkbox', { name: /^It is another hospital/ }).check();
      await page.getByRole('button', { name: 'Create listing' }).click();
      await expect(page.getByRole('link', { name: 'Web address (/centers/…)' })).toBeVisible();
      await field(page, 'Web address (/centers/…)').fill(`${slug}-2`);
      const another = page.getByRole('checkbox', { name: /^It is another hospital/ });
      await another.check();
      await page.getByRole('button', { name: 'Create listing' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name.toUpperCase());
    });
  });
}

test('the list of all is searched and filtered', async ({ page, admin }) => {
  await visitAs(page, admin, 'editor');
  await page.goto('/admin/centers');
  const search = page.getByRole('form', { name: 'Search' });
  await search.getByLabel('Confirmation').selectOption('Editors only');
  await search.getByRole('button', { name: 'Search' }).click();
  const hidden = admin.db.$client
    .prepare("SELECT count(*) FROM center WHERE listing = 'unconfirmed'")
    .pluck();
  await expect(page.getByRole('status')).toContainText(new RegExp(`^${hidden.get()} of \\d+ listing`));
  await search.getByLabel('Status').selectOption('Withdrawn');
  await search.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('status')).toContainText(/^0 of /);
});

test.describe('the pin', () => {
  const SLUG = 'larch-lexington-ky';
  const lat = (page: Page) => page.getByRole('textbox', { name: /^Latitude/ });
  const lng = (page: Page) => page.getByRole('textbox', { name: /^Longitude/ });
  const pin = (page: Page) => page.getByRole('button', { name: /^The pin\./ });
  const numberIn = async (box: ReturnType<typeof lat>) => Number(await box.inputValue());

  test.beforeEach(async ({ page, admin }) => {
    await visitAs(page, admin, 'reviewer');
    await page.goto(`/admin/centers/${SLUG}`);
    await openPart(page, 'Place');
    await page.getByRole('group', { name: 'Pin' }).locator('summary').first().click();
    await pin(page).evaluate((it) => it.scrollIntoView({ block: 'center' }));
  });

  test('dragged by mouse it writes the fields, which are then saved', async ({ page }) => {
    const before = { lat: await numberIn(lat(page)), lng: await numberIn(lng(page)) };
    const box = await pin(page).boundingBox();
    if (!box) throw new Error('no pin');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y - 30, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => numberIn(lng(page))).toBeGreaterThan(before.lng);
    expect(await numberIn(lat(page))).toBeGreaterThan(before.lat);
    await expect(page.getByText(/^The pin is at .+ Save to keep it\.$/)).toBeVisible();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await expect.poll(() => numberIn(lng(page))).toBe(before.lng);
  });

  test('the arrow keys move it; what was typed moves it too', async ({ page }) => {
    const before = await numberIn(lng(page));
    await pin(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => numberIn(lng(page))).toBeGreaterThan(before);
    await expect(page.getByRole('textbox', { name: 'Where the pin comes from' })).toHaveValue(
      'Set on the map by an editor',
    );
    await lat(page).fill('38.05');
    await expect(page.getByText(/^The pin is at 38\.05,/)).toBeVisible();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(focused(page)).toHaveText('The draft is saved. Readers do not see it.');
    await expect(lat(page)).toHaveValue('38.05');
  });
});

test('slug, status and undo: old links keep working, a withdrawn listing can come back', async ({
  page,
  admin,
}) => {
  const SLUG = 'pine-philadelphia-pa';
  await visitAs(page, admin, 'reviewer');
  await page.goto(`/admin/centers/${SLUG}/status`);
  await page.getByText(`Web address: ${SLUG}`).click();
  await field(page, 'New web address').fill('pine-renamed-for-a-test');
  await page.getByRole('form', { name: 'Web address' }).getByLabel('Why').fill('For a test.');
  await page.getByRole('button', { name: 'Change web address' }).click();
  await expect(page).toHaveURL(/\/admin\/centers\/pine-renamed-for-a-test/);
  await page.goto(`/centers/${SLUG}`);
  await expect(page).toHaveURL(/\/centers\/pine-renamed-for-a-test$/);

  const PATH = '/admin/centers/pine-renamed-for-a-test/status';
  for (const [status, shows, said] of [
    ['paused', true, /^Paused\. Readers still see the listing/],
    ['withdrawn', false, /^Withdrawn\. Readers do not see it\. To undo this, press Undo/],
  ] as const) {
    await page.goto(PATH);
    await page.getByRole('combobox', { name: 'Status' }).selectOption(status);
    await page.getByRole('textbox', { name: /^Reason/ }).fill('');
    await page.getByRole('button', { name: 'Set status' }).click();
    await expect(page.getByRole('heading', { name: 'Not done yet' })).toBeVisible();
    await page.getByRole('textbox', { name: /^Reason/ }).fill('For a test.');
    await page.getByRole('button', { name: 'Set status' }).click();
    await expect(focused(page)).toHaveText(said);
    await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue(status);
    const answer = await page.request.get('/api/v1/centers/pine-renamed-for-a-test');
    expect(answer.ok()).toBe(shows);
  }
  await page.goto(PATH.replace('/status', '/history'));
  const history = page.getByRole('region', { name: 'History' });
  await history.getByRole('button', { name: /^Undo the change/ }).click();
  await expect(focused(page)).toHaveText('The version is restored, as a new change.');
  expect((await page.request.get('/api/v1/centers/pine-renamed-for-a-test')).ok()).toBe(true);
});
