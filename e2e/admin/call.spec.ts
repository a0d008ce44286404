import { expect, test } from '../fixtures/admin-site';
import { visitAs } from '../fixtures/people';
import { rowOf } from '../fixtures/records.fixture';
import { smallTargets } from '../fixtures/targets';

test.use({ settings: {}, viewport: { width: 390, height: 844 } });
test.slow();

for (const { javaScriptEnabled, slug, name } of [
  { javaScriptEnabled: true, slug: 'fern-neptune-nj', name: 'Fern' },
  { javaScriptEnabled: false, slug: 'hornbeam-new-orleans-la', name: 'Hornbeam' },
]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a call on a phone: what they said is public, and the next try is planned', async ({
      page,
      admin,
    }) => {
      await visitAs(page, admin, 'owner', 'Olive Owner');
      await page.goto('/admin?kind=unproven');
      const menu = page.locator('header summary');
      const way = page.getByRole('link', { name: 'Import and export' });
      await expect(way).toBeHidden();
      await menu.press('Enter');
      await expect(way).toBeVisible();
      expect(await smallTargets(page), 'under 44 px high').toEqual([]);
      await menu.press(javaScriptEnabled ? 'Escape' : 'Enter');
      await expect(way).toBeHidden();
      await expect(menu).toBeFocused();
      await page.getByRole('button', { name: new RegExp(`^Call ${name}`) }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^Call ${name}`));
      await expect(page.getByRole('main').locator('a[href^="tel:"]').first()).toBeVisible();

      // Nobody is confirmed by a call of which it was not said how it ended.
      await page.getByLabel('They said that all of this is right').check();
      await answer(page, /^People reach you at/, 'No');
      await page.getByLabel('Right number').fill('504-555-0177');
      await page.getByText('Add a phone number', { exact: true }).click();
      await page.getByLabel('New number').fill('504-555-0188');
      await page.getByLabel('For', { exact: true }).selectOption('Doctors’ offices only');
      await page.getByLabel('Notes').fill('Asked for the nurse.');
      await page.getByRole('button', { name: 'Record this call' }).click();
      await expect(page.getByText('Not recorded yet')).toBeVisible();
      await expect(page.getByLabel('Right number')).toHaveValue('504-555-0177');
      await expect(page.getByLabel('Notes')).toHaveValue('Asked for the nurse.');

      await page.getByRole('radio', { name: 'Reached', exact: true }).check();
      await page.getByLabel('Who spoke').fill('Nurse navigator');
      await page.getByRole('button', { name: 'Record this call' }).click();
      await expect(page).toHaveURL(/\/admin\?/);
      await expect(
        page.getByText('The call is recorded, and the listing is confirmed. What they said is published.'),
      ).toBeVisible();
      expect(rowOf(admin, slug)).toMatchObject({ listing: 'confirmed', confirmedBy: 'Nurse navigator' });
      await page.goto(`/centers/${slug}`);
      await expect(page.getByRole('main')).toContainText('504-555-0177');
      await expect(page.getByRole('main')).toContainText('504-555-0188');
      expect(JSON.stringify(rowOf(admin, slug).phones)).toContain('"for":"referring"');

      await page.goto(`/admin/centers/${slug}/call`);
      const attempts = page.getByRole('region', { name: 'Attempts' });
      await expect(attempts.getByRole('listitem')).toContainText('confirmed the listing · Nurse navigator');
      await page.getByRole('radio', { name: 'Call back on…' }).check();
      await page.getByLabel('Call back on', { exact: true }).fill('2099-01-05');
      await page.getByRole('button', { name: 'Record this call' }).click();
      await page.goto(`/admin/centers/${slug}/call`);
      await expect(attempts.getByRole('listitem').first()).toContainText('call on Jan 5, 2099');
    });
  });
}

const answer = (page: import('@playwright/test').Page, fact: RegExp, said: string) =>
  page.getByRole('group', { name: fact }).getByText(said, { exact: true }).click();
