import { visitAs } from '../fixtures/admin-visit';
import { axeFaults, axeFaultsInDark } from '../fixtures/axe';
import { htmlFaults } from '../fixtures/html-faults';
import { layoutFaults } from '../fixtures/layout';
import { expect, test } from '../fixtures/own-admin';

// A admin that no other file writes at.
test.use({ settings: { ADMIN_OF: 'axe' } });

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
/** React writes it into each form of a server action that is to work without scripts. */
const REACTS_OWN = 'attribute-allowed-values: Attribute "action" has invalid value ""';

const PAGES = [
  '/admin',
  '/admin?assign=1',
  '/admin?q=no-such-thing',
  '/admin/centers',
  '/admin/centers/new',
  '/admin/centers/uk-markey-lexington-ky',
  '/admin/centers/uk-markey-lexington-ky/preview',
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
];

test.slow();

test.beforeEach(async ({ page, admin }) => {
  await visitAs(page, admin, 'owner');
});

for (const path of PAGES) {
  test(`WCAG 2.2 AA in light and dark, 320 px wide, valid HTML: ${path}`, async ({ page }) => {
    await page.goto(path);
    expect.soft(await axeFaults(page, { tags: WCAG }), 'light').toEqual([]);
    expect.soft(await axeFaultsInDark(page), 'dark').toEqual([]);
    await page.setViewportSize({ width: 320, height: 720 });
    await page.reload();
    expect.soft(await layoutFaults(page), '320 px').toEqual([]);
    const html = await (await page.request.get(path)).text();
    const faults = await htmlFaults(html);
    expect(
      faults.filter((fault) => !fault.startsWith(REACTS_OWN)),
      'HTML',
    ).toEqual([]);
  });
}
