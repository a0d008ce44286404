import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/admin-site';
import { expectAccessible } from '../fixtures/axe';
import { htmlFaults } from '../fixtures/html-rules';
import { layoutFaults } from '../fixtures/layout';
import { leakedCodes } from '../fixtures/leaks';
import { addPerson, visitAs } from '../fixtures/people';
import { putCheckedImport } from '../fixtures/records.fixture';
import { smallTargets, unfold } from '../fixtures/targets';
import { prepareListing } from '../fixtures/world.fixture';

// A site that no other file writes at.
test.use({ settings: {} });

const PAGES = [
  '/admin',
  '/admin?assign=1',
  '/admin?q=no-such-thing',
  '/admin/centers',
  '/admin/centers/new?report=1',
  '/admin/reports/1',
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
  '/admin/imports/1',
  '/admin/people',
  '/admin/people/[id]',
  '/admin/account',
  '/admin/not-permitted',
  '/admin/no-such-page',
];

/** What is pressed before a page is looked at, besides all parts of it that open. */
const PRESSED: Record<string, (main: Locator) => Promise<void>> = {
  '/admin?q=no-such-thing': (main) => main.getByRole('button', { name: 'Keyboard shortcuts' }).click(),
  '/admin/centers': (main) => main.getByRole('row').getByRole('checkbox').first().check(),
  '/admin/centers/new?report=1': sent('Create listing'),
  '/admin/centers/larch-lexington-ky': async (main) => {
    const name = main.getByRole('textbox', { name: /^Name/ }).first();
    await name.fill('');
    await main.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(name).toHaveAttribute('aria-invalid', 'true');
  },
  '/admin/centers/larch-lexington-ky/call': async (main) => {
    await main
      .getByRole('group', { name: /^People reach you at/ })
      .first()
      .getByText('No', { exact: true })
      .click();
    await main.getByRole('radio', { name: 'Call back on…' }).check();
    await sent('Record this call')(main);
  },
  '/admin/centers/larch-lexington-ky/confirm': sent('Confirm'),
  '/admin/centers/larch-lexington-ky/reports': sent('Answer: fixed'),
  '/admin/notices/new': sent('Save the draft'),
  '/admin/imports/1': sent('Import 2 additions'),
  '/admin/people': sent('Invite'),
  '/admin/account': sent('Change it'),
};

/** Sent as it stands, with nothing typed: the page says what is missing. */
function sent(button: string) {
  return async (main: Locator): Promise<void> => {
    await main.getByRole('button', { name: button, exact: true }).first().click();
    await expect(main.getByRole('alert').first()).toBeVisible();
  };
}

/** What the columns of a file are called, and what may stand in them, is told as the file has it. */
const COLUMNS = /<summary>What the columns mean<\/summary>\s*<dl[\s\S]*?<\/dl>/;

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

test.beforeAll(({ admin }) => {
  putCheckedImport(admin, { rows: 2, firstNumber: 1 });
  const [owner, editor] = [addPerson(admin, { role: 'owner' }), addPerson(admin)];
  prepareListing(admin, 'larch-lexington-ky', owner, editor);
});

for (const path of PAGES) {
  test(`accessible in light and dark, 320 px wide, valid HTML: ${path}`, async ({ page, admin }) => {
    const { id } = await visitAs(page, admin, 'owner');
    const answer = await page.goto(path.replace('[id]', id));
    const html = (await answer?.text()) ?? '';
    await unfold(page);
    await PRESSED[path]?.(page.getByRole('main'));
    await expectAccessible(page, { best: false });
    await page.setViewportSize({ width: 320, height: 720 });
    await page.reload();
    await unfold(page);
    expect.soft(await layoutFaults(page), '320 px').toEqual([]);
    if (!path.endsWith('/preview')) expect.soft(await smallTargets(page), 'under 44 px high').toEqual([]);
    expect(html).toContain('</html>');
    expect.soft(leakedCodes(html.replace(COLUMNS, '')), 'codes in the words').toEqual([]);
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
