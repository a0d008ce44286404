import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/admin-site';
import { expectAccessible } from '../fixtures/axe';
import { htmlFaults } from '../fixtures/html-rules';
import { layoutFaults } from '../fixtures/layout';
import { visitAs } from '../fixtures/people';
import { addReport } from '../fixtures/records.fixture';

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
