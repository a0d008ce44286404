import type { Page } from '@playwright/test';
import { authSessions } from '@/db/account/schema';
import { type AdminSite, expect, journey as test } from '../fixtures/admin-site';
import { addAccount, addSession, become } from '../fixtures/people';
import {
  type Account,
  authenticator,
  givePassword,
  invite,
  makeAccount,
  makeSetupLink,
  moveElsewhere,
  newEmail,
  PASSWORD,
  signIn,
  signOut,
} from '../fixtures/sign-in';

// Each makes its own accounts: they may run at the same time, on the workers' own servers.
test.describe.configure({ mode: 'parallel', timeout: 120_000 });
test.use({ expectedErrors: /status of 40[34]/ });
test.beforeEach(({ context }) => moveElsewhere(context));

const sessionCookie = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name.endsWith('session_token'));

/** An owner with a password and an app, signed in here. How one becomes that is tried once: from a setup link. */
async function becomeOwner(page: Page, admin: AdminSite): Promise<Account> {
  const { id, key, ...account } = await addAccount(admin, { role: 'owner' });
  await become(page.context(), { cookie: addSession(admin, id) });
  await page.goto('/admin');
  return { ...account, code: authenticator(key).code };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('from a setup link to a second sign-in with a recovery code', async ({ page, admin }) => {
      const link = await makeSetupLink(admin);
      const owner = await makeAccount(page, link, newEmail('owner'));
      expect(owner.recoveryCodes).toHaveLength(10);
      await page.getByRole('link', { name: 'I have kept them' }).click();
      await expect(page).toHaveURL(/\/admin$/);

      await signOut(page);
      expect(await sessionCookie(page)).toBeUndefined();
      await page.goto('/admin/people');
      await expect(page).toHaveURL(/\/admin\/sign-in\?next=%2Fadmin%2Fpeople$/);
      await givePassword(page, owner.email, owner.password);
      await page.getByLabel('Six digits').fill('000000');
      await page.getByRole('button', { name: 'Continue' }).click();
      const wrong = page.getByRole('heading', { name: 'Not done yet' });
      await expect(wrong).toBeVisible();
      if (javaScriptEnabled)
        await expect(page.locator(':focus')).toContainText('Six digits: That is not the code');
      await page.getByLabel('Six digits').fill(await owner.code());
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();

      await signOut(page);
      const [code = ''] = owner.recoveryCodes;
      for (const outcome of [/\/admin$/, /recovery/]) {
        await page.goto('/admin/sign-in');
        await givePassword(page, owner.email, owner.password);
        await page.getByRole('link', { name: 'Use a recovery code instead' }).click();
        await page.getByLabel('Recovery code').fill(code);
        await page.getByRole('button', { name: 'Continue' }).click();
        await expect(page).toHaveURL(outcome);
        if (outcome.test('/admin')) await signOut(page);
      }
      await expect(page.getByText('That is not one of your recovery codes').first()).toBeVisible();

      await page.goto(link);
      await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
    });
  });
}

test('a new session at each sign-in, and no cookie outside the admin', async ({
  page,
  context,
  admin,
  baseURL,
}) => {
  const planted = { name: 'hai-admin.session_token', value: 'planted.by-somebody', httpOnly: true };
  await context.addCookies([{ ...planted, domain: 'localhost', path: '/admin' }]);
  const owner = await makeAccount(page, await makeSetupLink(admin), newEmail('owner'));
  const first = await sessionCookie(page);
  expect(first).toMatchObject({ path: '/admin', httpOnly: true, sameSite: 'Lax' });
  expect(first?.value).not.toContain('planted');
  await signOut(page);
  await signIn(page, owner);
  const second = await sessionCookie(page);
  expect(second?.value).not.toBe(first?.value);

  // The old session is gone on the server, not only in this browser.
  await context.clearCookies();
  if (first) await context.addCookies([first]);
  await page.goto('/admin');
  await expect(page).toHaveURL(/\/admin\/sign-in/);

  const sent = page.waitForRequest(`${baseURL}/`);
  await page.goto('/');
  expect((await (await sent).allHeaders()).cookie).toBeUndefined();
});

test('another app: the old one works until the new one does', async ({ page, context, admin }) => {
  const owner = await becomeOwner(page, admin);
  await page.goto('/admin/account');
  await page.locator('#app').getByLabel('Your password now').fill(owner.password);
  await page.getByRole('button', { name: 'Set up another app' }).click();
  const given = (await page.getByRole('code').textContent()) ?? '';
  await signOut(page);
  await signIn(page, owner);

  await moveElsewhere(context);
  await page.goto('/admin/account');
  await page.locator('#app').getByLabel('Your password now').fill(owner.password);
  await page.getByRole('button', { name: 'Set up another app' }).click();
  const key = page.getByRole('code');
  await expect(key).not.toHaveText(given);
  const next = authenticator(((await key.textContent()) ?? '').replaceAll(/\s/g, ''));
  await page.getByLabel('The six digits your app shows now').fill(await next.code());
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  await expect(page.locator(':focus')).toContainText('Your new app works from now on');
  await expect(key).toHaveCount(0);
  await page.getByRole('button', { name: 'To the queue' }).click();
  await expect(page).toHaveURL(/\/admin$/);
  await signOut(page);
  await signIn(page, { ...owner, code: next.code });
});

test('ten wrong passwords lock the account, wherever they come from', async ({ page, context, admin }) => {
  const owner = await becomeOwner(page, admin);
  await signOut(page);
  // A browser that is known as the owner's is not locked by others.
  await context.clearCookies();
  await moveElsewhere(context);
  await page.goto('/admin/sign-in');
  for (let tries = 0; tries < 5; tries++) {
    await givePassword(page, owner.email, `wrong ${tries}`);
    await expect(page.getByText('do not belong together')).toBeVisible();
    await page.reload();
  }
  await givePassword(page, owner.email, owner.password);
  await expect(page.getByText(/Too many tries\. Wait \d+ seconds\./)).toBeVisible();

  await moveElsewhere(context);
  for (let tries = 0; tries < 5; tries++) {
    await page.reload();
    await givePassword(page, owner.email, `wrong ${tries}`);
    await expect(page.getByText('do not belong together')).toBeVisible();
  }
  await moveElsewhere(context);
  await page.reload();
  await givePassword(page, owner.email, owner.password);
  await expect(page.getByText('Too many wrong passwords. Try again in 15 minutes.')).toBeVisible();
});

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
