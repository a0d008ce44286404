import type { Page } from '@playwright/test';
import { expect, journey as test } from '../fixtures/admin-site';
import { openPart, sayWhere } from '../fixtures/facts';
import { focused } from '../fixtures/finder';
import { addAccount, become, codeNow, visitAs } from '../fixtures/people';
import { givePassword, moveElsewhere } from '../fixtures/sign-in';

const SLUG = 'larch-lexington-ky';

test.slow();

test('edit, conflict, publish, public page, history, restore', async ({ page, browser, admin }) => {
  const owner = await visitAs(page, admin, 'owner');
  const other = await browser.newPage({ baseURL: admin.origin });
  await become(other.context(), owner);

  await page.goto(`/admin/centers/${SLUG}`);
  await other.goto(`/admin/centers/${SLUG}`);
  const before = await field(page, 'Program').inputValue();
  await publish(other, 'Their program');
  await expect(saidOn(other)).toHaveText('Published. Readers see it now.');

  await publish(page, 'My program');
  await expect(
    page.getByRole('heading', { name: /saved this listing on .+, after you began/ }),
  ).toBeVisible();
  await expect(focused(page)).toContainText('Nothing of yours is lost');
  await page.goto(`/centers/${SLUG}`);
  await expect(page.getByRole('main')).toContainText('Their program');

  await page.goto(`/admin/centers/${SLUG}`);
  await page.getByRole('group', { name: 'Program' }).getByLabel('Yours: My program').check();
  await page.getByRole('button', { name: 'Go on with these' }).click();
  await expect(field(page, 'Program')).toHaveValue('My program');
  await openPart(page, 'Place');
  await page.getByRole('group', { name: 'Pin' }).locator('summary').first().click();
  await expect(page.getByText(/^The pin is at /)).toBeVisible();
  await sayWhere(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(saidOn(page)).toHaveText('Published. Readers see it now.');
  await page.goto(`/centers/${SLUG}`);
  await expect(page.getByRole('main')).toContainText('My program');

  await page.goto(`/admin/centers/${SLUG}/history`);
  const history = page.getByRole('region', { name: 'History' });
  await expect(history.getByRole('deletion').first()).toContainText('Their program');
  await expect(history.getByRole('insertion').first()).toContainText('My program');
  await history.getByRole('button', { name: /^Undo the change/ }).click();
  await expect(focused(page)).toHaveText('The version is restored, as a new change.');
  await page.goto(`/admin/centers/${SLUG}`);
  await expect(field(page, 'Program')).toHaveValue('Their program');
  await page.goto(`/admin/centers/${SLUG}/history`);
  await history
    .getByRole('button', { name: /^Restore the version/ })
    .last()
    .click();
  await expect(focused(page)).toHaveText('The version is restored, as a new change.');
  await page.goto(`/admin/centers/${SLUG}`);
  await expect(field(page, 'Program')).toHaveValue(before);
  await other.close();
});

const TO_CONFIRM = '/admin?kind=unproven';

test('an editor’s minute: signed out to the next hospital', async ({ page, admin }) => {
  await moveElsewhere(page.context());
  const owner = await addAccount(admin, { role: 'owner' });
  await page.goto(TO_CONFIRM);
  await givePassword(page, owner.email, owner.password);
  await page.getByLabel('Six digits').fill(await codeNow(owner));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page
    .getByRole('button', { name: /^Confirm: / })
    .and(page.locator(':enabled'))
    .first()
    .click();
  await page.getByRole('radio', { name: 'I read their page' }).check();
  await page.getByLabel('Address of the page you read').fill('https://example.org/pump');
  const first = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: 'Confirm and go to the next' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first);
  await expect(focused(page)).toContainText(`${first} is confirmed. Next: `);
});

test('by keyboard alone: from the queue to the next hospital', async ({ page, admin }) => {
  await visitAs(page, admin, 'owner');
  await page.goto(TO_CONFIRM);
  const press = keysOf(page);
  await press('Tab', 'Tab', 'Enter');
  await expect(focused(page)).toHaveAccessibleName(/^Confirm: /);
  await press('Enter');
  await expect(focused(page)).toHaveAccessibleName('I read their page');
  const first = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await press('Space', 'Tab', 'Tab');
  await page.keyboard.type('https://example.org/pump');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first);
  await expect(focused(page)).toContainText(`${first} is confirmed. Next: `);
});

test('what is typed is shown as readers would see it, kept as a draft, and never certified around', async ({
  page,
  admin,
}) => {
  await visitAs(page, admin, 'owner');
  await page.goto('/admin/centers/ash-pittsburgh-pa');
  await page.getByText('As readers would see it, while you type').click();
  const shown = page.getByRole('form', { name: 'Facts' }).locator('[inert]');
  await expect(shown).toContainText('What they do here');
  await field(page, 'Program').fill('A program <b>typed</b> just now');
  await field(page, 'Program').blur();
  await expect(shown).toContainText('A program <b>typed</b> just now');
  await openPart(page, 'What they do');
  await page.getByRole('group', { name: 'Refills pumps' }).getByText('No', { exact: true }).click();
  await expect(shown.getByText('Refills the pump').locator('..').locator('..')).toContainText('No');
  await openPart(page, 'How to reach them');
  await field(page, 'Website').fill('no address');
  await field(page, 'Website').blur();
  await expect(shown).toContainText('Something in it is still wrong');
  await expect(page.getByText(/^Draft saved, /)).toBeVisible();
  await expect(page.getByText('No changes', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Discard my draft' })).toBeVisible();
  await page.reload();
  await expect(field(page, 'Program')).toHaveValue(/typed/);
  await page.getByRole('button', { name: 'Discard my draft' }).click();
  await expect(field(page, 'Program')).not.toHaveValue(/typed/);

  // Beside words that are kept but not published, the old facts are not certified.
  await openPart(page, 'How to reach them');
  await field(page, 'Website').fill('https://example.org/new');
  await expect(page.getByText(/^Draft saved, /)).toBeVisible();
  await page.goto('/admin/centers/ash-pittsburgh-pa/confirm');
  await expect(page.getByRole('heading', { name: /not while your own changes/ })).toBeVisible();
  await page.goto('/admin/centers/ash-pittsburgh-pa');
  await expect(field(page, 'Website')).toHaveValue('https://example.org/new');
  await page.getByRole('button', { name: 'Discard my draft' }).click();
});

test('what is wrong is said beside its field and in a summary that has the focus', async ({
  page,
  admin,
}) => {
  await visitAs(page, admin, 'owner');
  await page.goto('/admin/centers/dogwood-durham-nc');
  await openPart(page, 'More, and notes');
  await field(page, 'NPI').fill('1234567890');
  await field(page, 'NPI').blur();
  await expect(page.getByText('Is not an NPI: its check digit does not fit.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(focused(page)).toContainText('Not published yet: put this right');
  await focused(page).getByRole('link', { name: 'NPI' }).click();
  await expect(field(page, 'NPI')).toBeFocused();
  await expect(field(page, 'NPI')).toHaveValue('1234567890');
  await page.getByRole('button', { name: 'Discard my draft' }).click();
  await expect(saidOn(page)).toHaveText('Your changes are discarded.');
});

/** What differs from the published listing says so in its label. */
const field = (page: Page, label: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${label}( Changed)?$`) });
const saidOn = (page: Page) => focused(page);

async function publish(page: Page, program: string): Promise<void> {
  await field(page, 'Program').fill(program);
  await sayWhere(page);
  await field(page, 'Why').fill('Read their page.');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
}

const keysOf =
  (page: Page) =>
  async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
