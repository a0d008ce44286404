import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/admin-site';
import { focused } from '../fixtures/finder';
import { visitAs } from '../fixtures/people';

test.slow();

const TITLE = 'A made-up notice for a test';

async function fill(page: Page, title: string): Promise<void> {
  await page.getByLabel(/^Level/).fill('No level');
  await page.getByLabel('Device').fill('A pump that does not exist');
  await page.getByLabel('Announced on').fill('2026-11-20');
  const english = page.getByRole('group', { name: 'English' });
  await english.getByLabel('Title').fill(title);
  await english.getByLabel('What is wrong').fill('Nothing: this is a test.');
  await english.getByLabel('What to do').fill('Nothing.');
  const source = page.getByRole('group', { name: 'A source that our list does not have' });
  await source.getByLabel('Title of the page or paper').fill('A page that does not exist');
  await source.getByLabel('Who published it').fill('Nobody');
  await source.getByLabel('Web address').fill('https://example.org/recall');
}

const ofReaders = async (page: Page, path = '/safety') => {
  await page.goto(path);
  return page.getByRole('main');
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });
    const title = `${TITLE}${javaScriptEnabled ? '' : ', without scripts'}`;

    test('a notice is written, published, changed and withdrawn', async ({ page, admin }) => {
      await visitAs(page, admin, 'reviewer');
      await page.goto('/admin/notices');
      await page.getByRole('link', { name: 'Write a notice' }).click();
      await page.getByRole('group', { name: 'English' }).getByLabel('Title').fill('Kept');
      await page.getByRole('button', { name: 'Save the draft' }).click();
      await expect(page.getByRole('heading', { name: 'Not done yet' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Device' })).toBeVisible();
      await expect(page.getByRole('group', { name: 'English' }).getByLabel('Title')).toHaveValue('Kept');

      await fill(page, title);
      await page.getByRole('button', { name: 'Save the draft' }).click();
      await expect(page.getByText('The draft is saved.')).toBeVisible();
      const looks = page.getByRole('region', { name: 'As readers would see it' });
      await expect(looks.getByRole('heading', { name: title })).toBeVisible();
      await expect(looks.getByRole('link', { name: 'A page that does not exist' })).toBeVisible();
      const address = page.url().replace(/\?.*/, '');
      await expect(await ofReaders(page)).not.toContainText(title);

      await page.goto(address);
      await page.getByRole('button', { name: 'Publish' }).click();
      await expect(page.getByText('Published. Readers see it now.')).toBeVisible();
      const main = await ofReaders(page);
      await expect(main.getByRole('heading', { name: title })).toBeVisible();
      await expect(main.getByRole('link', { name: 'A page that does not exist' })).toBeVisible();

      await page.goto(address);
      await page.getByLabel('Device').fill('Another pump that does not exist');
      await page.getByRole('button', { name: 'Save the draft' }).click();
      await expect(page.getByText('The draft is saved.')).toBeVisible();
      await expect(await ofReaders(page)).not.toContainText('Another pump that does not exist');
      await page.goto(`/admin?kind=notice&q=${encodeURIComponent('A made-up notice')}`);
      await page.getByRole('button', { name: `Review: ${title}`, exact: true }).click();
      await page.getByRole('button', { name: 'Discard the draft' }).click();
      await expect(page.getByText('The draft is discarded.')).toBeVisible();
      await expect(page.getByLabel('Device')).toHaveValue('A pump that does not exist');
      await expect((await ofReaders(page)).getByRole('heading', { name: title })).toBeVisible();
      await page.goto(address);
      await page.getByRole('button', { name: 'Withdraw' }).click();
      await expect(page.getByText('Say why, in a few words.', { exact: true })).toBeVisible();
      await page.getByLabel('Why').fill('It was only a test.');
      await page.getByRole('button', { name: 'Withdraw' }).click();
      await expect(page.getByText('Withdrawn. Readers do not see it any more.')).toBeVisible();
      await expect(await ofReaders(page)).not.toContainText(title);
    });
  });
}

test('a notice that came with the site can be withdrawn and brought back', async ({ page, admin }) => {
  await visitAs(page, admin, 'reviewer');
  const title = 'Some Intera 3000 pumps flowed too fast';
  await expect(await ofReaders(page)).toContainText(title);
  await page.goto('/admin/notices/intera-3000-flow-2022');
  await page.getByLabel('Why').fill('To try it.');
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(focused(page)).toHaveText('Withdrawn. Readers do not see it any more.');
  await expect(await ofReaders(page)).not.toContainText(title);
  await page.goto('/admin/notices/intera-3000-flow-2022');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(focused(page)).toHaveText('Published. Readers see it now.');
  await expect(await ofReaders(page)).toContainText(title);
});

test('an editor writes, and a reviewer publishes', async ({ page, admin }) => {
  await visitAs(page, admin, 'editor');
  await page.goto('/admin/notices/intera-3000-leak-2026');
  await expect(page.getByText('A reviewer publishes and withdraws.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Publish|Withdraw/ })).toHaveCount(0);
});

test('who reviewed a learn page is drafted, published by a second person who sees the evidence, and withdrawn', async ({
  page,
  admin,
}) => {
  await visitAs(page, admin, 'reviewer');
  const NAME = 'Nobody At All, MD';
  await page.goto('/admin/pages');
  await page.getByRole('link', { name: 'Side effects and warning signs' }).click();
  const medicine = page.getByRole('region', { name: 'Medicine' });
  await medicine.getByLabel(/^Reviewed by/).fill(NAME);
  await medicine.getByLabel('Reviewed on').fill('2026-11-20');
  await medicine.getByLabel('What the clinician does').fill('Made-up surgeon');
  await medicine.getByLabel(/^License/).fill('https://example.org/nobody');
  await medicine.getByLabel('How the review came to us').fill('By e-mail');
  await medicine.getByRole('button', { name: /^Save the review/ }).click();
  await expect(focused(page)).toHaveText('Kept. Readers see it once it is published.');
  const inAdmin = page.url().replace(/\?.*/, '');
  await expect(await ofReaders(page, '/learn/side-effects')).not.toContainText(NAME);
  await page.goto(inAdmin);
  await medicine.getByRole('button', { name: /^Publish/ }).click();
  await expect(focused(page)).toContainText('A second person looks at the evidence');
  await page.context().clearCookies();
  await visitAs(page, admin, 'reviewer');
  await page.goto(inAdmin);
  await expect(medicine).toContainText(
    'Made-up surgeon. License or page: https://example.org/nobody. Received: By e-mail.',
  );
  await medicine.getByRole('button', { name: /^Publish/ }).click();
  await expect(focused(page)).toHaveText('Published. Readers see it now.');
  for (const path of ['/learn/side-effects', '/es/learn/side-effects'])
    await expect(await ofReaders(page, path)).toContainText(NAME);
  await page.goto(inAdmin);
  await medicine.getByLabel('Why it is withdrawn').fill('It was only a test.');
  await medicine.getByRole('button', { name: /^Withdraw/ }).click();
  await expect(focused(page)).toHaveText('Withdrawn. Readers do not see it any more.');
  await expect(await ofReaders(page, '/learn/side-effects')).not.toContainText(NAME);
});
