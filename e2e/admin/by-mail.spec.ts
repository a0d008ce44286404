import type { Browser, BrowserContext, Page } from '@playwright/test';
import { dayAtOffice } from '@/domain/queue/business-days';
import { type AdminSite, test as adminTest, expect } from '../fixtures/admin-site';
import { sayWhere } from '../fixtures/facts';
import { linkIn, type Mailbox, openMailbox } from '../fixtures/mailbox';
import { makeAccount, makeSetupLink, moveElsewhere, newEmail, runScript } from '../fixtures/sign-in';

const SLUG = 'larch-lexington-ky';
const LISTING = `/admin/centers/${SLUG}`;
const READER = 'reader@example.org';
const HOSPITAL = 'pump-program@example.org';

type Worker = { mailbox: Mailbox };
/** An admin that sends real mail: the first by the server's own timer, the others at once by `npm run jobs`. */
const test = adminTest.extend<object, Worker>({
  mailbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what a fixture needs
    async ({}, use) => {
      const mailbox = await openMailbox();
      await use(mailbox);
      await mailbox.close();
    },
    { scope: 'worker' },
  ],
  settings: [
    ({ mailbox }, use) => use({ SMTP_URL: mailbox.url, MAIL_FROM: 'HAI Pump Centers <editors@example.org>' }),
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let owner: Page;
let reviewer: Page;
const contexts: BrowserContext[] = [];

async function newPage(browser: Browser, admin: AdminSite): Promise<Page> {
  const context = await browser.newContext({ baseURL: admin.origin, viewport: { width: 1280, height: 900 } });
  contexts.push(context);
  await moveElsewhere(context);
  return context.newPage();
}
test.afterAll(() => Promise.all(contexts.map((context) => context.close())));

test('first owner, invitation by mail, second factor', async ({ browser, admin, mailbox }) => {
  [owner, reviewer] = [await newPage(browser, admin), await newPage(browser, admin)];
  await makeAccount(owner, await makeSetupLink(admin), newEmail('owner'));
  await owner.goto('/admin/people');
  const email = newEmail('reviewer');
  await owner.getByLabel('E-mail address').fill(email);
  await owner.getByLabel('Role').selectOption({ value: 'reviewer' });
  await owner.getByRole('button', { name: 'Invite' }).click();
  await expect(owner.getByText(`The invitation is on its way to ${email}.`)).toBeVisible();
  await expect(owner.getByRole('main')).not.toContainText('invitation?token=');

  const letter = await mailbox.waitFor(email, /Your invitation to the editors’ pages/);
  expect(letter.raw).toContain('From: HAI Pump Centers <editors@example.org>');
  await makeAccount(reviewer, linkIn(letter), null);
  await reviewer.goto('/admin/account');
  await expect(reviewer.getByText(`${email}: a reviewer.`)).toBeVisible();
});

test('edit, conflict, publish, public page changed, history, restore', async ({ browser, admin }) => {
  const reader = await newPage(browser, admin);
  await owner.goto(LISTING);
  await reviewer.goto(LISTING);
  const before = await program(owner).inputValue();
  await publish(reviewer, 'What the reviewer read');
  await expect(reviewer.getByText('Published. Readers see it now.')).toBeVisible();
  await publish(owner, 'What the owner read');
  await expect(
    owner.getByRole('heading', { name: /saved this listing on .+, after you began/ }),
  ).toBeVisible();
  await reader.goto(`/centers/${SLUG}`);
  await expect(reader.getByRole('main')).toContainText('What the reviewer read');

  await owner.getByRole('group', { name: 'Program' }).getByLabel('Yours: What the owner read').check();
  await owner.getByRole('button', { name: 'Go on with these' }).click();
  await sayWhere(owner);
  await owner.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(owner.getByText('Published. Readers see it now.')).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole('main')).toContainText('What the owner read');

  await owner.goto(`${LISTING}/history`);
  const history = owner.getByRole('region', { name: 'History' });
  await expect(history.getByRole('deletion').first()).toContainText('What the reviewer read');
  await history
    .getByRole('button', { name: /^Restore the version/ })
    .last()
    .click();
  await expect(owner.getByText('The version is restored, as a new change.')).toBeVisible();
  await owner.goto(LISTING);
  await expect(program(owner)).toHaveValue(before);
  await reader.reload();
  await expect(reader.getByRole('main')).not.toContainText('What the owner read');
});

test('report, answer, mail to the reader, receipt', async ({ browser, admin, mailbox }) => {
  const reader = await newPage(browser, admin);
  await reader.goto(`/centers/${SLUG}/report`);
  await reader.getByRole('radio', { name: 'A phone or fax number' }).check();
  await reader.getByLabel(/^What should it say/).fill('My private story.');
  await reader.getByLabel(/^Your e-mail/).fill(READER);
  await reader.getByRole('button', { name: 'Send the report' }).click();
  await expect(reader).toHaveURL(/\/report\/R-/);
  const receipt = reader.url();

  await reviewer.goto('/admin?kind=report');
  await expect(reviewer.getByText('My private story.').first()).toBeVisible();
  await reviewer.goto(`${LISTING}/reports`);
  await reviewer.getByRole('button', { name: 'I am looking at it' }).click();
  await expect(reviewer.getByRole('button', { name: 'I am looking at it' })).toHaveCount(0);
  await reader.reload();
  await expect(reader.getByRole('main')).toContainText('not answered yet', { ignoreCase: true });
  await reviewer.getByLabel(/^What changed, or why nothing did/).fill('The number is the new one now.');
  await reviewer.getByRole('button', { name: 'Answer: not changed' }).click();

  await runScript(admin, 'jobs.ts');
  const letter = await mailbox.waitFor(READER, /^Your report about /);
  expect(letter.text).toContain('The number is the new one now.');
  expect(letter.raw).not.toContain('private story');
  expect(linkIn(letter)).toBe(receipt);
  await reader.goto(linkIn(letter));
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Your report was answered');
  await expect(reader.getByRole('main')).toContainText('The number is the new one now.');
  const kept = admin.db.$client.prepare('SELECT (SELECT group_concat(email) FROM report) AS reports').get();
  expect(kept).toEqual({ reports: null });
  await expect
    .poll(() => admin.db.$client.prepare('SELECT count(*) FROM mail WHERE "to" = ?').pluck().get(READER))
    .toBe(0);
});

test('the hospital gets its link by mail, answers, and the page says that it did', async ({
  browser,
  admin,
  mailbox,
}) => {
  await reviewer.goto(`${LISTING}/confirm`);
  const ask = reviewer.getByRole('form', { name: 'Ask the hospital' });
  await reviewer.getByText('Ask the hospital', { exact: true }).click();
  await ask.getByLabel(/^E-mail of the program/).fill(HOSPITAL);
  await ask.getByLabel(/^Language/).selectOption('Spanish');
  await ask.getByRole('button', { name: 'Make the link' }).click();
  await expect(reviewer.getByText(`The link is on its way to ${HOSPITAL}.`)).toBeVisible();

  await runScript(admin, 'jobs.ts');
  const letter = await mailbox.waitFor(HOSPITAL, /^¿Están bien estos datos\? /);
  const hospital = await newPage(browser, admin);
  await hospital.goto(linkIn(letter));
  await reviewer.reload();
  const links = reviewer.getByRole('region', { name: 'Links to the hospital' });
  await expect(links.getByRole('listitem')).toContainText(['Opened']);
  await expect(links).toContainText(HOSPITAL);
  await hospital.getByLabel('¿Qué hace usted en el hospital?').first().fill('program coordinator');
  await hospital.getByRole('button', { name: 'Todo está bien' }).click();
  await expect(hospital.getByRole('heading', { level: 1 })).toHaveText('Gracias. Su respuesta llegó.');

  await hospital.goto(`/centers/${SLUG}`);
  await expect(hospital.getByRole('main')).toContainText(
    'The hospital has not confirmed this listing itself.',
  );
  await reviewer.reload();
  await expect(links).not.toContainText(HOSPITAL);
  await reviewer.goto(`${LISTING}/reports`);
  await expect(reviewer.getByText('Only somebody else can make it the word of the hospital.')).toBeVisible();
  await expect(reviewer.getByRole('button', { name: /^Accept/ })).toHaveCount(0);
  await expect(reviewer.getByRole('button', { name: 'Leave as it is' })).toBeVisible();
  await owner.goto(`${LISTING}/reports`);
  await expect(owner.getByText('to an address that is not on the public page')).toBeVisible();
  await owner.getByRole('button', { name: 'Accept: confirmed' }).click();
  await expect(owner.getByText('Accepted. It counts as confirmed by the hospital.')).toBeVisible();
  await reviewer.goto(`${LISTING}/history`);
  await expect(reviewer.getByRole('region', { name: 'History' })).toContainText(
    'by: program coordinator, in Spanish',
  );
  await hospital.reload();
  const row = admin.db.$client
    .prepare('SELECT confirmed_on, confirmed_by FROM center WHERE slug = ?')
    .get(SLUG);
  expect(row).toEqual({
    confirmed_on: dayAtOffice(new Date()),
    confirmed_by: 'program coordinator',
  });
  await expect(hospital.getByRole('main')).toContainText(
    /The hospital confirmed this listing on .* Confirmed by: program coordinator\./,
  );
});

test('every letter went out once, and none is in doubt', async ({ admin, mailbox }) => {
  const ids = mailbox.letters.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
  expect(new Set(ids).size).toBe(ids.length);
  const open = admin.db.$client.prepare("SELECT count(*) FROM mail WHERE status <> 'sent'").pluck().get();
  expect(open).toBe(0);
});

const program = (page: Page) => page.getByRole('textbox', { name: 'Program', exact: true });

async function publish(page: Page, name: string): Promise<void> {
  await program(page).fill(name);
  await sayWhere(page);
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill('Read their page.');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
}
