import type { Page } from '@playwright/test';
import { listQueue } from '@/db/queue/queue';
import { type AdminSite, expect, test } from '../fixtures/admin-site';
import { focused } from '../fixtures/finder';
import { addPerson, become, visitAs } from '../fixtures/people';
import { addReport, setClocks } from '../fixtures/records.fixture';

// A site whose queue nobody else touches.
test.use({ settings: {} });
test.slow();

/** The first, those that others take or have done, and enough to be led from one to the next. */
const QUEUE_LENGTH = 9;

test('a plain editor goes through the whole queue, past what others decide, and is told each time what was done', async ({
  page,
  browser,
  admin,
}) => {
  addReport(admin, 'dogwood-durham-nc', 'Nobody answers.');
  for (const slug of slugsOfReported(admin).slice(QUEUE_LENGTH))
    setClocks(admin, slug, { checked: 1, confirmed: 1 });
  await visitAs(page, admin, 'editor', 'Eve Editor');
  await page.goto('/admin');
  const item = page.getByRole('listitem').filter({ hasText: 'Reader: “Nobody answers.”' });
  await expect(item).toContainText('A reviewer answers this.');
  await expect(item.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^For editors only/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Decide: / })).toHaveCount(0);

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Tab', 'Tab', 'Enter');
  await expect(focused(page)).toHaveAccessibleName(/^Confirm: /);
  await press('Enter');
  const title = page.getByRole('heading', { level: 1 });
  const waiting = queueOfReported(admin);
  await expect(title).toHaveText(waiting[0] ?? '');
  await expect(page.getByText('Readers are told that this is only reported.')).toBeVisible();

  // Somebody else holds the third, and has done the fourth.
  const other = addPerson(admin, { name: 'Otto Other', role: 'reviewer' });
  const otto = await browser.newPage({ baseURL: admin.origin });
  await become(otto.context(), other);
  for (const name of [waiting[2], waiting[3]]) {
    await otto.goto('/admin?kind=unproven');
    await otto.getByRole('button', { name: `Confirm: ${name}` }).click();
  }
  await sayPage(otto, 'https://example.org/pump');
  await otto.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(focused(otto)).toHaveText('Confirmed. Readers see it as confirmed now.');

  const seen = [waiting[0]];
  for (const name of [waiting[1], ...waiting.slice(4)]) {
    const done = (await title.textContent()) ?? '';
    await sayMail(page);
    await press('Enter');
    await expect(title).toHaveText(name ?? '');
    await expect(focused(page)).toContainText(`${done} is confirmed. Next: ${name}`);
    await expect(page.getByText(/^Assigned to you until/)).toBeVisible();
    seen.push(name);
  }
  // What was just said can be taken back from where it is told.
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(focused(page)).toContainText('Undone.');
  await expect(title).toHaveText(seen.at(-2) ?? '');
  await sayMail(page);
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.goto('/admin?kind=unproven');
  await page.getByRole('button', { name: `Confirm: ${seen.at(-1)}` }).click();
  await sayMail(page);
  await press('Enter');
  await expect(focused(page)).toHaveText(
    'Confirmed. Behind it in the queue nothing else waits to be confirmed.',
  );
  expect(queueOfReported(admin)).toEqual([waiting[2]]);

  // What only editors see: a plain editor is told who can, a reviewer what it does.
  const hidden = '/admin/centers/aspen-amsterdam-noord-holland/confirm#confirm';
  await page.goto(hidden);
  await expect(focused(page)).toHaveText('Only a reviewer can confirm this one');
  expect((await page.request.get('/centers/aspen-amsterdam-noord-holland')).status()).toBe(404);
  await otto.goto(hidden);
  await expect(otto.getByText('If you confirm it, they see it at once, as confirmed.')).toBeVisible();
  await sayPage(otto, 'https://example.org/aspen');
  await otto.getByRole('button', { name: 'Confirm and show it to readers' }).click();
  await expect(focused(otto)).toHaveText('Confirmed. Readers see it as confirmed now.');
  expect((await page.request.get('/centers/aspen-amsterdam-noord-holland')).status()).toBe(200);
  await otto.close();
});

const sayMail = async (page: Page) => {
  await page.getByRole('radio', { name: 'They wrote an e-mail' }).check();
  await page.getByLabel('Whom you spoke with').fill('Nurse coordinator');
};
const sayPage = async (page: Page, url: string) => {
  await page.getByRole('radio', { name: 'I read their page' }).check();
  await page.getByLabel('Address of the page you read').fill(url);
};
/** What was only reported, as the queue has it. */
const reported = ({ db }: AdminSite) =>
  listQueue(db, { now: new Date(), filter: { kind: 'unproven' } }).items.map(({ center }) => center);
const queueOfReported = (admin: AdminSite) => reported(admin).map((center) => center?.name ?? '');
const slugsOfReported = (admin: AdminSite) => reported(admin).map((center) => center?.slug ?? '');
