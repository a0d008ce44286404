import type { Page } from '@playwright/test';
import { answerConfirmLink, makeConfirmLink } from '@/db/hospital-link/commands';
import { updateCenter } from '@/db/listing/commands';
import { HISTORY_PAGE } from '@/db/listing/editor-view';
import { findCenterRow, findSlugOwner, toListingRecord } from '@/db/listing/record';
import { hashToken, newToken } from '@/db/secret';
import { editOf } from '@/domain/listing/edit';
import { hospital, OWNER, withSources } from '@/domain/listing/listing.fixture';
import { type AdminSite, expect, test } from '../fixtures/admin-site';
import { openPart, sayWhere } from '../fixtures/facts';
import { focused } from '../fixtures/finder';
import { visitAs } from '../fixtures/people';
import { done, must } from '../fixtures/records.fixture';

test.slow();

const field = (page: Page, label: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${label}( Changed)?$`) });
const idOf = ({ db }: AdminSite, slug: string) => must(findSlugOwner(db, slug));
const recordOf = (admin: AdminSite, slug: string) =>
  toListingRecord(must(findCenterRow(admin.db, idOf(admin, slug))));

test('a likely duplicate is told as the field is left; a finding that is right goes away', async ({
  page,
  admin,
}) => {
  const [SLUG, DUPLICATE] = ['linden-chicago-il', 'Laurel Made-Up Health and Cancer Institute'];
  await visitAs(page, admin, 'reviewer');
  await page.goto(`/admin/centers/${SLUG}`);
  await field(page, 'Name').fill('Linden Laurel Made-Up Health and Cancer Institute');
  await field(page, 'Name').blur();
  const warning = page.getByText(`May be the same hospital as ${DUPLICATE} (opens in a new tab).`);
  await expect(warning).toBeVisible();
  await expect(warning.getByRole('link', { name: DUPLICATE })).toHaveAttribute('href', /laurel-chicago/);
  await expect(field(page, 'Name')).toHaveAccessibleDescription(/^May be the same hospital as/);
  await expect(field(page, 'Name')).not.toHaveAttribute('aria-invalid');

  await field(page, 'Why').fill('For a test.');
  await sayWhere(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(focused(page)).toHaveText(
    /^Published\. Readers see it now\. It may be the same hospital as another/,
  );
  const findings = page.getByRole('region', { name: 'Worth a look' });
  await findings.getByText(/^Name: .+ look like one hospital$/).click();
  const finding = findings.getByRole('form', { name: /look like one hospital/ });
  await finding.getByLabel('Why it is correct').fill('Two houses, I phoned both.');
  await finding.getByRole('button', { name: 'Mark as correct' }).click();
  await expect(focused(page)).toHaveText(/^Marked as correct\./);
  await expect(finding.getByRole('button', { name: 'Mark as correct' })).toHaveCount(0);
  await expect(findings.getByText('Marked as correct: 1')).toBeVisible();
});

test('part of an answer is published, and does not count as confirmed', async ({ page, admin }) => {
  const SLUG = 'holly-teaneck-nj';
  const id = idOf(admin, SLUG);
  const before = recordOf(admin, SLUG);
  const clock = { now: new Date() };
  const link = { id, tokenHash: hashToken(newToken()), language: 'en', mail: null };
  const { linkId } = done(makeConfirmLink(admin.db, OWNER, link, clock));
  const edit = { program: 'Their own words', website: 'https://example.org/theirs' };
  const { version } = must(findCenterRow(admin.db, id));
  const answer = { role: 'nurse', edit, note: null, version };
  done(answerConfirmLink(admin.db, hospital(linkId), answer, clock));

  await visitAs(page, admin, 'reviewer');
  await page.goto(`/admin/centers/${SLUG}/reports`);
  await page.getByRole('checkbox', { name: 'Accept: Website' }).uncheck();
  await page.getByRole('button', { name: 'Accept selected' }).click();
  await expect(focused(page)).toHaveText(
    'Accepted. It does not count as a new confirmation by the hospital.',
  );
  expect(recordOf(admin, SLUG)).toMatchObject({
    program: 'Their own words',
    website: before.website,
    confirmedOn: before.confirmedOn,
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  const SLUG = 'fir-philadelphia-pa';

  test('a likely duplicate is told at saving, and the address sets the pin', async ({ page, admin }) => {
    await visitAs(page, admin, 'reviewer');
    await page.goto(`/admin/centers/${SLUG}`);
    await field(page, 'Name').fill('Juniper Fir University Made-Up');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(
      page.getByText('May be the same hospital as Juniper University Made-Up Hospital'),
    ).toBeVisible();
    await openPart(page, 'Place');
    await page.getByRole('textbox', { name: /^City/ }).fill('Nowhere at All');
    await page.getByRole('textbox', { name: /^ZIP/ }).fill('');
    await page.getByRole('group', { name: 'Pin' }).locator('summary').first().click();
    await page.getByRole('button', { name: 'Set the pin from the address' }).click();
    await expect(page.getByText(/^We do not know where that address is\./)).toBeVisible();
    await page.getByRole('textbox', { name: /^City/ }).fill('Pittsburgh');
    await page.getByRole('button', { name: 'Set the pin from the address' }).click();
    await expect(page.getByText(/^In your draft the pin is on the town of the address\./)).toBeVisible();
    await expect(page.getByRole('textbox', { name: /^Latitude/ })).toHaveValue(/^40\.4/);
    await expect(page.getByRole('combobox', { name: /^The pin marks/ })).toHaveValue('city');
  });

  test('the history goes back to the first change, which can be had back', async ({ page, admin }) => {
    const id = idOf(admin, SLUG);
    const first = recordOf(admin, SLUG);
    for (let change = 1; change <= HISTORY_PAGE + 1; change++) {
      const { version, ...row } = must(findCenterRow(admin.db, id));
      const before = toListingRecord({ version, ...row });
      const edit = withSources(before, { ...editOf(before), program: `Program ${change}` });
      done(updateCenter(admin.db, OWNER, { id, version, why: 'For a test.', edit }, { now: new Date() }));
    }
    await visitAs(page, admin, 'reviewer');
    await page.goto(`/admin/centers/${SLUG}/history`);
    const history = page.getByRole('region', { name: 'History' });
    await expect(history.getByRole('button', { name: 'Restore the first version' })).toHaveCount(0);
    const firstChange = history.getByRole('insertion').filter({ hasText: /Program 1$/ });
    await expect(firstChange).toHaveCount(0);
    await history.getByRole('link', { name: 'Older changes' }).click();
    await expect(firstChange).toBeVisible();
    await expect(history.getByRole('link', { name: 'Older changes' })).toHaveCount(0);
    await expect(history.getByRole('link', { name: 'Newest changes' })).toBeVisible();
    await history
      .getByRole('button', { name: /^Restore the (first )?version/ })
      .last()
      .click();
    await expect(focused(page)).toHaveText('The version is restored, as a new change.');
    expect(recordOf(admin, SLUG)).toEqual(first);
  });
});
