import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/admin-site';
import { expectAccessible } from '../fixtures/axe';
import { htmlFaults } from '../fixtures/html-rules';
import { layoutFaults } from '../fixtures/layout';
import { addPerson, visitAs } from '../fixtures/people';
import { addReport } from '../fixtures/records.fixture';
import { prepareListing } from '../fixtures/world.fixture';

// A site that no other file writes at.
test.use({ settings: {} });

const PAGES = [
  '/admin',
  '/admin?assign=1',
  '/admin?q=no-such-thing',
  '/admin/centers',
  '/admin/centers/new',
  '/admin/centers/ask?id=1&id=2',
  '/admin/centers?only=never&sort=confirmed',
  '/admin/centers/larch-lexington-ky',
  '/admin/centers/larch-lexington-ky/call',
  '/admin/centers/larch-lexington-ky/confirm',
  '/admin/centers/larch-lexington-ky/reports',
  '/admin/centers/larch-lexington-ky/history',
  '/admin/centers/larch-lexington-ky/status',
  '/admin/centers/larch-lexington-ky/preview',
  '/admin/notices',
  '/admin/notices/new',
  '/admin/notices/intera-3000-flow-2022',
  '/admin/pages',
  '/admin/pages/side-effects',
  '/admin/outbox',
  '/admin/log',
  '/admin/imports',
  '/admin/people',
  '/admin/account',
  '/admin/not-permitted',
  '/admin/no-such-page',
];

/** Pages of whoever is not signed in; without their link some say that it is no longer valid. */
const BEFORE = [
  '/admin/sign-in',
  '/admin/forgot-password',
  '/admin/reset-password',
  '/admin/setup',
  '/admin/invitation',
  '/admin/two-factor',
  '/admin/two-factor/recovery',
];

test.slow();

test.beforeAll(({ admin }) => addReport(admin, 'larch-lexington-ky', 'Nobody answers.'));

for (const path of PAGES) {
  test(`accessible in light and dark, 320 px wide, valid HTML: ${path}`, async ({ page, admin }) => {
    await visitAs(page, admin, 'owner');
    const answer = await page.goto(path);
    const html = (await answer?.text()) ?? '';
    await expectAccessible(page, { best: false });
    await page.setViewportSize({ width: 320, height: 720 });
    await page.reload();
    expect.soft(await layoutFaults(page), '320 px').toEqual([]);
    expect(html).toContain('</html>');
    expect(await htmlFaults(html), 'HTML').toEqual([]);
  });
}

const look = async (page: Page, what: string) =>
  test.step(what, async () => {
    await expectAccessible(page, { best: false });
    const size = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 720 });
    expect.soft(await layoutFaults(page), `${what}, 320 px`).toEqual([]);
    if (size) await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light' });
  });

test('accessible in light and dark, 320 px wide: before somebody is signed in', async ({ page }) => {
  for (const path of BEFORE) {
    await page.goto(path);
    await look(page, path);
  }
});

test('accessible in light and dark, 320 px wide: what opens, what waits and what is wrong', async ({
  page,
  admin,
}) => {
  const owner = await visitAs(page, admin, 'owner');
  const world = prepareListing(admin, 'gorse-rochester-mn', owner, addPerson(admin));
  await page.goto('/admin');
  for (const one of await page.locator('details[class*="alike"] > summary').all()) await one.click();
  await look(page, 'the queue, what is alike opened');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await look(page, 'the keys');

  await page.goto(`/admin/centers/${world.slug}/reports`);
  await look(page, 'a report, an answer and drafts that wait');
  await page.goto(`/admin/centers/${world.slug}`);
  await page.getByRole('button', { name: 'Open or close all parts' }).click();
  await page.getByText('As readers would see it, while you type').click();
  await look(page, 'all facts open');
  await page.getByRole('textbox', { name: /^Name/ }).first().fill('');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Not published yet: put this right')).toBeVisible();
  await look(page, 'facts with what is wrong');

  await page.goto(`/admin/centers/${world.slug}/call`);
  for (const no of await page.getByRole('listitem').getByText('No', { exact: true }).all())
    if (await no.isVisible()) await no.click();
  await page.getByRole('button', { name: 'Record this call' }).click();
  await expect(page.getByText('Not recorded yet')).toBeVisible();
  await look(page, 'a call with corrections and what is wrong');

  await page.goto('/admin/centers?q=Pensylvania');
  await page.getByLabel(/^Choose all/).check();
  await page.getByText('Save this view').click();
  await look(page, 'the table, chosen');
  for (const path of [`/admin/imports/${world.importId}`, `/admin/people/${owner.id}`]) {
    await page.goto(path);
    await look(page, path);
  }
});
