import { findCenterRow, findSlugOwner, toListingRecord } from '@/db/listing/record';
import { type AdminSite, expect, test } from '../fixtures/admin-site';
import { visitAs } from '../fixtures/people';
import { answerInHospitalsName, must } from '../fixtures/records.fixture';

const SLUG = 'larch-lexington-ky';
const LISTING = `/admin/centers/${SLUG}`;
const CONFIRM = `${LISTING}/confirm`;
const REPORTS = `${LISTING}/reports`;

test.use({ javaScriptEnabled: false });

test('without a mail server the link is shown once, is listed, and can be taken back', async ({
  page,
  admin,
}) => {
  await visitAs(page, admin, 'editor');
  await page.goto(CONFIRM);
  await page.getByText('Ask the hospital', { exact: true }).click();
  await expect(page.getByText('No mail server is set up: nothing is sent.')).toBeVisible();
  const ask = page.getByRole('form', { name: 'Ask the hospital' });
  await ask.getByLabel(/^E-mail of the program/).fill('pump@example.org');
  await ask.getByLabel(/^Language/).selectOption('Spanish');
  await ask.getByRole('button', { name: 'Make the link' }).click();
  await expect(
    page.getByText('nothing was sent. Send this link to pump@example.org yourself.'),
  ).toBeVisible();
  const link = new URL(await page.getByLabel('Link', { exact: true }).inputValue()).pathname;

  await page.goto(CONFIRM);
  const links = page.getByRole('region', { name: 'Links to the hospital' });
  await expect(links.getByRole('listitem').first()).toContainText(
    /Not opened yet.*pump@example.org.*In Spanish/s,
  );
  expect(await page.content()).not.toContain(link);
  await page.goto(link);
  await expect(page.getByRole('button', { name: 'Todo está bien' })).toBeVisible();
  await page.goto(CONFIRM);
  await expect(links.getByRole('listitem').first()).toContainText(/^Opened /);
  await links.getByRole('button', { name: 'Revoke' }).first().click();
  await expect(page.getByText('The link is revoked. It no longer opens.')).toBeVisible();
  await expect(links.getByRole('listitem').first()).toContainText(/^Revoked /);
  await expect(links).not.toContainText('pump@example.org');
  expect((await page.goto(link))?.status()).toBe(404);
});

test('a hospital that moved is confirmed with its new pin, and an answer to an older listing is not', async ({
  page,
  admin,
}) => {
  await visitAs(page, admin, 'reviewer');
  const { address } = toListingRecord(rowOf(admin));
  answerInHospitalsName(admin, SLUG, {
    address: { ...address, city: 'Toledo', region: 'OH', postalCode: '43604' },
  });
  await page.goto(REPORTS);
  await expect(
    page.getByText('All of it counts as confirmed by the hospital; a part of it does not.'),
  ).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Move the pin, .* to .*Toledo/ })).toBeChecked();
  await page.getByRole('button', { name: 'Accept selected' }).click();
  await expect(page.getByText('Accepted. It counts as confirmed by the hospital.')).toBeVisible();
  await page.goto(LISTING);
  await expect(page.locator('[name="address.city"]')).toHaveValue('Toledo');

  const seen = rowOf(admin).version;
  answerInHospitalsName(admin, SLUG, {}, seen - 1);
  await page.goto(REPORTS);
  await expect(page.getByText('The listing was changed after the hospital had looked at it:')).toBeVisible();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(
    page.getByText('Accepted. It does not count as a new confirmation by the hospital.'),
  ).toBeVisible();
});

function rowOf({ db }: AdminSite) {
  return must(findCenterRow(db, must(findSlugOwner(db, SLUG))));
}
