import type { Page } from '@playwright/test';
import { expect, journey as test } from '../fixtures/admin-site';
import { expectAccessible } from '../fixtures/axe';
import { becomeOwner, elsewhere } from '../fixtures/people';
import { postAction } from '../fixtures/posts';
import {
  authenticator,
  givePassword,
  makeAccount,
  makeSetupLink,
  moveElsewhere,
  newEmail,
  signIn,
  signOut,
} from '../fixtures/sign-in';

// Each makes its own accounts: they may run at the same time, on the workers' own servers.
test.describe.configure({ mode: 'parallel', timeout: 120_000 });
test.use({ expectedErrors: /status of 40[34]/ });
test.beforeEach(({ context }) => moveElsewhere(context));

const sessionCookie = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name.endsWith('session_token'));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('from a setup link to a second sign-in with a recovery code', async ({ page, admin }) => {
      const link = await makeSetupLink(admin);
      const look = () => (javaScriptEnabled ? expectAccessible(page, { best: false }) : Promise.resolve());
      const owner = await makeAccount(page, link, newEmail('owner'), look);
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
  await page.locator('#app').getByLabel('Current password').fill(owner.password);
  await page.getByRole('button', { name: 'Set up another app' }).click();
  const given = (await page.getByRole('code').textContent()) ?? '';
  await signOut(page);
  await signIn(page, owner);

  await moveElsewhere(context);
  await page.goto('/admin/account');
  await page.locator('#app').getByLabel('Current password').fill(owner.password);
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
  const tryFiveFromHere = async () => {
    const headers = elsewhere();
    await context.setExtraHTTPHeaders(headers);
    await page.goto('/admin/sign-in');
    await givePassword(page, owner.email, 'wrong');
    await expect(page.getByText('do not belong together')).toBeVisible();
    for (let tries = 1; tries < 5; tries++) {
      const sent = await postAction(admin, {
        action: 'app/admin/sign-in/actions.ts#signIn',
        path: '/admin/sign-in',
        fields: { email: owner.email, password: `wrong ${tries}` },
        headers,
      });
      expect(await sent.text()).toContain('do not belong together');
    }
  };
  await tryFiveFromHere();
  await page.reload();
  await givePassword(page, owner.email, owner.password);
  await expect(page.getByText(/Too many tries\. Wait \d+ seconds\./)).toBeVisible();

  await tryFiveFromHere();
  await moveElsewhere(context);
  await page.reload();
  await givePassword(page, owner.email, owner.password);
  await expect(page.getByText('Too many wrong passwords. Try again in 15 minutes.')).toBeVisible();
});
