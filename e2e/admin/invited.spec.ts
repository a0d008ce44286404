import { authSessions } from '@/db/account/schema';
import { expect, journey as test } from '../fixtures/admin-site';
import { becomeOwner } from '../fixtures/people';
import {
  givePassword,
  invite,
  makeAccount,
  moveElsewhere,
  newEmail,
  PASSWORD,
  signIn,
} from '../fixtures/sign-in';

// Each makes its own accounts: they may run at the same time, on the workers' own servers.
test.describe.configure({ mode: 'parallel', timeout: 120_000 });
test.use({ expectedErrors: /status of 40[34]/ });
test.beforeEach(({ context }) => moveElsewhere(context));

test('an invited editor, what they may not open, and the end of their session', async ({
  page,
  browser,
  admin,
  baseURL,
}) => {
  await becomeOwner(page, admin);
  const email = newEmail('editor');
  const link = await invite(page, email);

  const elsewhere = await browser.newContext({ baseURL });
  await moveElsewhere(elsewhere);
  const theirs = await elsewhere.newPage();
  const editor = { ...(await makeAccount(theirs, link, null)), email };
  await theirs.goto('/admin/people');
  await expect(theirs.getByRole('heading', { name: 'No access' })).toBeVisible();
  await theirs.goto('/admin/account');
  await expect(theirs.getByText(`${editor.name}, ${email}: an editor.`)).toBeVisible();

  await page.goto('/admin/people');
  await page.getByRole('link', { name: editor.name }).click();
  admin.db
    .update(authSessions)
    .set({ secondFactorAt: new Date(0) })
    .run();
  await page.getByRole('button', { name: 'Change the role' }).click();
  await expect(page.getByText('You signed in a while ago: say that it is still you.').first()).toBeVisible();
  await page.getByLabel('Your password, or the code your app shows now').fill(PASSWORD);
  await page.getByRole('button', { name: 'Change the role' }).click();
  await expect(page.getByText('Changed. It holds from their next page on.')).toBeVisible();
  await page.getByRole('button', { name: 'End all sessions' }).click();
  await expect(page.getByText('They are signed out everywhere.')).toBeVisible();
  await expect(page.getByText('Chrome')).toHaveCount(0);
  await theirs.reload();
  await expect(theirs).toHaveURL(/\/admin\/sign-in/);

  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible();

  await signIn(theirs, editor);
  await page.getByRole('button', { name: 'Close the account' }).click();
  await expect(page.getByText('The account is closed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the account again' })).toBeVisible();
  await theirs.reload();
  await expect(theirs).toHaveURL(/\/admin\/sign-in/);
  await givePassword(theirs, editor.email, editor.password);
  await expect(theirs.getByText('do not belong together')).toBeVisible();
  await elsewhere.close();
});

test('a new password by a link that works once', async ({ page, browser, admin, baseURL }) => {
  const owner = await becomeOwner(page, admin);
  const email = newEmail('reviewer');
  const link = await invite(page, email);
  const elsewhere = await browser.newContext({ baseURL });
  await moveElsewhere(elsewhere);
  const theirs = await elsewhere.newPage();
  const person = { ...(await makeAccount(theirs, link, null)), email };

  const third = await browser.newContext({ baseURL });
  await moveElsewhere(third);
  const lost = await third.newPage();
  await lost.goto('/admin/forgot-password');
  for (const address of [email, newEmail('nobody')]) {
    await lost.getByLabel('E-mail address').fill(address);
    await lost.getByRole('button', { name: 'Make the link' }).click();
    // The journeys' server has no mail server: nothing is on its way to anybody.
    await expect(
      lost.getByText(
        'If there is an account with this address, its link waits in the outbox: ask an owner for it.',
      ),
    ).toBeVisible();
    await lost.reload();
  }
  await page.goto('/admin/people');
  const mail = page.getByRole('listitem').filter({ hasText: `To ${email}: Choose a new password` });
  await mail.locator('summary').click();
  const reset = /https?:\S+reset-password\S+/.exec((await mail.textContent()) ?? '')?.[0] ?? '';
  await lost.goto(reset);
  const password = `${PASSWORD} again`;
  await lost.getByLabel('New password').fill(password);
  await lost.getByLabel('The same password again').fill(password);
  await lost.getByRole('button', { name: 'Set the password' }).click();
  await expect(lost.getByText('Your new password is set')).toBeVisible();

  await theirs.goto('/admin/account');
  await expect(theirs).toHaveURL(/\/admin\/sign-in/);
  await givePassword(lost, email, PASSWORD);
  await expect(lost.getByText('do not belong together')).toBeVisible();
  await signIn(lost, { ...person, password });
  await lost.goto(reset);
  await expect(lost.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  expect(owner.email).not.toBe(email);
  await Promise.all([elsewhere.close(), third.close()]);
});
