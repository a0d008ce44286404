import type { Browser, Page } from '@playwright/test';
import type { Role } from '@/domain/account/actor';
import { type AdminSite, expect, test } from '../fixtures/admin-site';
import { sayWhere } from '../fixtures/facts';
import { focused } from '../fixtures/finder';
import { addPerson, addSession, become, visitAs } from '../fixtures/people';
import { dropDrafts } from '../fixtures/records.fixture';

const SLUG = 'larch-lexington-ky';
const PATH = `/admin/centers/${SLUG}`;

test.slow();
test.beforeEach(({ admin }) => {
  dropDrafts(admin, SLUG);
});

const program = (page: Page) => page.getByRole('textbox', { name: /^Program( Changed)?$/ });
const why = (page: Page) => page.getByRole('textbox', { name: 'Why', exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const confirmTitle = (page: Page) => page.getByRole('heading', { name: /^Confirm: / });

async function open(browser: Browser, admin: AdminSite, role: Role, name: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: admin.origin });
  await become(page.context(), addPerson(admin, { role, name }));
  await page.goto(PATH);
  return page;
}

test('given back, changed, submitted again, published while somebody else confirms', async ({
  page,
  browser,
  admin,
}) => {
  const nina = await visitAs(page, admin, 'editor', 'Nina New');
  await page.goto(PATH);
  await page.getByRole('button', { name: 'More rows' }).first().click();
  await expect(page).toHaveURL(/more=phones/);
  await program(page).press('Enter');
  await expect(focused(page)).toContainText('no draft is saved');
  await expect(page.getByRole('button', { name: 'Discard my draft' })).toHaveCount(0);

  await program(page).fill('First words');
  await sayWhere(page);
  await press(page, 'Save draft');
  await expect(focused(page)).toHaveText('The draft is saved. Readers do not see it.');
  await page.goto(`${PATH}/confirm#confirm`);
  await expect(focused(page)).toHaveText(/not while your own changes/);
  await page.goto(PATH);
  await why(page).fill('Read their page.');
  await press(page, 'Submit for review');
  await expect(focused(page)).toHaveText('Submitted. It waits for a reviewer.');
  await program(page).press('Enter');
  await expect(focused(page)).toContainText('Your draft still waits for a reviewer.');
  await program(page).fill('Other words');
  await sayWhere(page);
  await press(page, 'Preview');
  await expect(page.getByText(/^You changed your draft, so it was withdrawn from review/)).toBeVisible();
  await page.getByRole('link', { name: 'Back to the listing' }).click();
  await press(page, 'Submit for review');
  await expect(focused(page)).toHaveText('Submitted. It waits for a reviewer.');

  const reviewer = await open(browser, admin, 'reviewer', 'Rita Review');
  await reviewer.goto('/admin?kind=draft');
  const waiting = reviewer.getByRole('listitem').filter({ hasText: 'Nina New' });
  await waiting.getByRole('button', { name: /^Review: / }).click();
  await expect(focused(reviewer)).toHaveText('Draft by Nina New');
  await reviewer.getByLabel('What is still to do').fill('Which page says so?');
  await press(reviewer, 'Request changes');
  await expect(focused(reviewer)).toContainText('Changes requested.');

  await page.goto(PATH);
  await expect(page.getByRole('heading', { name: /^Rita Review requested changes on / })).toBeVisible();
  await expect(page.getByText('Which page says so?')).toBeVisible();
  await program(page).fill('Better words');
  await sayWhere(page);
  await press(page, 'Submit for review');
  await expect(page.getByText('Which page says so?')).toHaveCount(0);
  // It adds what was not stated, so the listing may still be confirmed as it stands.
  await page.goto(`${PATH}/confirm`);
  await expect(confirmTitle(page)).toHaveText('Confirm: all of it is right');

  await reviewer.goto(`${PATH}/reports`);
  const other = await open(browser, admin, 'editor', 'Otto Other');
  await other.goto(`${PATH}/confirm`);
  await other.getByRole('radio', { name: 'They wrote an e-mail' }).check();
  await other.getByLabel('Whom you spoke with').fill('Nurse coordinator');
  await press(other, 'Confirm');
  await expect(focused(other)).toContainText('Confirmed.');

  const publish = reviewer.getByRole('button', { name: 'Publish this draft' });
  await publish.click();
  await expect(focused(reviewer)).toContainText('Somebody changed the listing meanwhile.');
  await expect(reviewer.getByText('Better words')).toBeVisible();
  await publish.click();
  await expect(focused(reviewer)).toContainText('Published.');
  await page.goto(`/centers/${SLUG}`);
  await expect(page.getByRole('main')).toContainText('Better words');

  // Both change the same: the reviewer says which stands.
  await page.goto(PATH);
  await program(page).fill('Words of the draft');
  await sayWhere(page);
  await why(page).fill('Phoned them.');
  await press(page, 'Submit for review');
  await expect(focused(page)).toHaveText('Submitted. It waits for a reviewer.');
  await page.goto(`${PATH}/confirm`);
  await expect(confirmTitle(page).locator('..')).toContainText('Your draft says that this is wrong: Program');
  await reviewer.goto(PATH);
  await program(reviewer).fill('Words of the reviewer');
  await sayWhere(reviewer);
  await why(reviewer).fill('Read their page.');
  await press(reviewer, 'Publish');
  await expect(focused(reviewer)).toContainText('Published.');
  await page.goto(PATH);
  await expect(page.getByRole('heading', { name: /after you began$/ })).toBeVisible();
  await page.goto(`${PATH}/confirm`);
  await expect(confirmTitle(page).locator('..')).toContainText('choose which version stands');
  await reviewer.goto(`${PATH}/reports`);
  await reviewer.getByLabel('The draft: Words of the draft').check();
  await publish.click();
  await expect(focused(reviewer)).toContainText('Published.');
  await page.goto(`/centers/${SLUG}`);
  await expect(page.getByRole('main')).toContainText('Words of the draft');
  const drafts = admin.db.$client.prepare('SELECT count(*) FROM center_draft WHERE editor_id = ?');
  expect(drafts.pluck().get(nina.id)).toBe(0);
  expect(nina.role).toBe('editor');
  await reviewer.close();
  await other.close();
});

test('what was typed stays when the session has ended', async ({ page, admin }) => {
  const editor = await visitAs(page, admin, 'editor', 'Ed Ended');
  await page.goto('/admin/centers/dogwood-durham-nc');
  admin.db.$client.prepare('DELETE FROM auth_session WHERE user_id = ?').run(editor.id);
  await program(page).fill('Typed for an hour');
  await sayWhere(page);
  await program(page).blur();
  const note = page.getByText('You are signed out. What you typed is still here');
  await expect(note).toBeVisible();
  await why(page).fill('Phoned them.');
  await press(page, 'Submit for review');
  await expect(focused(page)).toContainText('You are signed out.');
  await expect(focused(page).getByRole('link')).toHaveAttribute('target', '_blank');
  await expect(program(page)).toHaveValue('Typed for an hour');

  await become(page.context(), { ...editor, cookie: addSession(admin, editor.id) });
  await press(page, 'Submit for review');
  await expect(focused(page)).toHaveText('Submitted. It waits for a reviewer.');
  await expect(program(page)).toHaveValue('Typed for an hour');
});

test.describe('without scripts, what was sent when the session had ended', () => {
  test.use({ javaScriptEnabled: false });

  test('they are sent again after signing in', async ({ page, admin }) => {
    const editor = await visitAs(page, admin, 'editor');
    await page.goto('/admin/centers/ash-pittsburgh-pa');
    admin.db.$client.prepare('DELETE FROM auth_session WHERE user_id = ?').run(editor.id);
    await program(page).fill('Typed for an hour');
    await sayWhere(page);
    await press(page, 'Save draft');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out');
    await become(page.context(), { ...editor, cookie: addSession(admin, editor.id) });
    await page.reload();
    await expect(program(page)).toHaveValue('Typed for an hour');
    await expect(page.getByText('The draft is saved. Readers do not see it.')).toBeVisible();
  });
});
