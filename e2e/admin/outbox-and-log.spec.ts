import { type AdminSite, expect, test } from '../fixtures/admin-site';
import { focused } from '../fixtures/finder';
import { visitAs } from '../fixtures/people';
import { addMail } from '../fixtures/records.fixture';

test.slow();

const statusOf = ({ db }: AdminSite, subject: string): unknown =>
  db.$client.prepare('SELECT status, text FROM mail WHERE subject = ? ORDER BY id DESC').get(subject);

test('an owner sends again what failed, and settles what was sent by hand', async ({ page, admin }) => {
  addMail(admin, 'Made up: uncertain', 'uncertain');
  addMail(admin, 'Made up: failed', 'failed');
  addMail(admin, 'Made up: waiting', 'queued');
  await visitAs(page, admin, 'owner');
  await page.goto('/admin?kind=mail');
  await page.getByRole('button', { name: 'Decide: Made up: failed' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Outbox: to decide');
  await page.getByRole('button', { name: 'Send it again (Made up: failed)' }).click();
  await expect(focused(page)).toHaveText('It is queued again, and goes out with the next run.');
  expect(statusOf(admin, 'Made up: failed')).toMatchObject({ status: 'queued' });
  await page.getByRole('button', { name: 'It arrived (Made up: uncertain)' }).click();
  await expect(focused(page)).toContainText('Noted: it does not go out again.');
  expect(statusOf(admin, 'Made up: uncertain')).toEqual({ status: 'sent', text: null });

  await page.getByRole('link', { name: /^Waiting/ }).click();
  await expect(page.getByText('Words of Made up: waiting')).toBeVisible();
  await page.getByRole('button', { name: 'I sent it by hand (Made up: waiting)' }).click();
  await expect(focused(page)).toContainText('Noted: it does not go out again.');
  expect(statusOf(admin, 'Made up: waiting')).toEqual({ status: 'sent', text: null });
});

test('a reviewer sees no mail that carries a key to an account, and does not send again', async ({
  page,
  admin,
}) => {
  addMail(admin, 'Made up: an invitation', 'failed', 'invitation');
  addMail(admin, 'Made up: a reminder', 'failed');
  await visitAs(page, admin, 'reviewer');
  await page.goto('/admin/outbox?show=stuck');
  await expect(page.getByRole('heading', { name: 'Made up: a reminder' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('an invitation');
  await expect(page.getByRole('button', { name: /^Send it again/ })).toHaveCount(0);
});

test('the log is filtered by person, action, outcome and subject', async ({ page, admin }) => {
  const reviewer = await visitAs(page, admin, 'reviewer', 'Rita Reviewer');
  await page.goto('/admin/centers/dogwood-durham-nc');
  await page.goto('/admin/people');
  await expect(page).toHaveURL(/not-permitted/);
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Log' }).click();
  const filter = page.getByRole('form', { name: 'Filter' });
  await filter.getByLabel('Who', { exact: true }).selectOption({ label: reviewer.name });
  await filter.getByLabel('Outcome').selectOption('refused');
  await filter.getByRole('button', { name: 'Show' }).click();
  const lines = page.getByRole('main').getByRole('listitem');
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText('Rita Reviewer · see people · refused');
  await filter.getByLabel(/^Listing/).fill('center:999999');
  await filter.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('Nothing like that is in the log.')).toBeVisible();
});

test('the log goes on to older pages', async ({ page, admin }) => {
  const line = admin.db.$client.prepare(
    "INSERT INTO audit_log (at, who_kind, who_name, action, outcome) VALUES (?, 'system', 'a test', 'made-up', 'done')",
  );
  for (let i = 0; i < 150; i++) line.run(new Date().toISOString());
  await visitAs(page, admin, 'owner');
  await page.goto('/admin/log?action=made-up');
  const lines = page.getByRole('main').getByRole('listitem');
  await expect(lines).toHaveCount(100);
  await page.getByRole('link', { name: 'Older' }).click();
  await expect(lines).toHaveCount(50);
  await page.getByRole('link', { name: 'The newest' }).click();
  await expect(lines).toHaveCount(100);
});
