import { expect, test } from '../fixtures/admin-site';
import { focused } from '../fixtures/finder';
import { addPerson, become, visitAs } from '../fixtures/people';

test.slow();
// What others took on this site is not theirs any more.
test.beforeEach(({ admin }) => void admin.db.$client.exec('DELETE FROM queue_claim'));

test('what is to be done is filtered by kind and by words', async ({ page, admin }) => {
  await visitAs(page, admin, 'editor');
  await page.goto('/admin');
  const filter = page.getByRole('form', { name: 'Filter' });
  await filter.getByLabel('What', { exact: true }).selectOption('unproven');
  await filter.getByRole('button', { name: 'Show' }).click();
  const sections = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(sections.first()).toContainText('Not yet confirmed');
  await filter.getByLabel('Hospital, city or words').fill('linden');
  await filter.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('button', { name: /^Confirm: / })).toHaveCount(1);
  await filter.getByLabel('Hospital, city or words').fill('no hospital has these words');
  await filter.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText(/^0 of \d+ shown/)).toBeVisible();
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(page).toHaveURL(/\/admin$/);
});

test('two people do not take the same hospital, until the claim ends', async ({ page, browser, admin }) => {
  await visitAs(page, admin, 'editor', 'Carla Claims');
  await page.goto('/admin?kind=unproven');
  const item = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Confirm: / }) })
    .first();
  const name = (await item.getByRole('heading').textContent()) ?? '';
  await item.getByRole('button', { name: /^Confirm: / }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText(/^Assigned to you until/)).toBeVisible();

  const other = await browser.newPage({ baseURL: admin.origin });
  await become(other.context(), addPerson(admin, { name: 'Otto Other' }));
  await other.goto('/admin?kind=unproven');
  const same = other.getByRole('listitem').filter({ hasText: name });
  await expect(same).toContainText('Assigned to Carla Claims until');
  await expect(same.getByRole('button', { name: `Confirm: ${name}` })).toBeDisabled();

  admin.db.$client.prepare("UPDATE queue_claim SET expires_at = '2026-01-01T00:00:00.000Z'").run();
  await other.reload();
  await same.getByRole('button', { name: `Confirm: ${name}` }).click();
  await expect(other.getByText(/^Assigned to you until/)).toBeVisible();
  await page.goto('/admin?kind=unproven');
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(
    'Assigned to Otto Other until',
  );
  await other.getByRole('button', { name: 'Unassign' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: `Confirm: ${name}` })).toBeEnabled();
  await other.close();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a reviewer gives several things to one person', async ({ page, admin }) => {
      await visitAs(page, admin, 'reviewer');
      const given = addPerson(admin, { name: `Gina Given ${javaScriptEnabled}` });
      await page.goto('/admin?kind=unproven');
      await page.getByRole('link', { name: 'Assign several' }).click();
      const bar = page.getByRole('form', { name: 'Assign' });
      await bar.getByRole('button').click();
      await expect(page.getByText('Nothing was selected. Select something first.')).toBeVisible();
      // As long as the page comes in, the browser moves it so that this sentence is seen: a press would miss.
      await page.waitForLoadState();
      const ticks = page.getByRole('checkbox', { name: /^Assign / });
      await ticks.nth(1).check();
      await ticks.nth(2).check();
      await bar.getByLabel(/^Assign what is selected/).selectOption(given.id);
      await bar.getByRole('button').click();
      if (javaScriptEnabled) await expect(focused(page)).toHaveText('Assigned.');
      await expect(page.getByText(`Assigned to ${given.name} until`)).toHaveCount(2);
      await become(page.context(), given);
      await page.goto('/admin?mine=1');
      await expect(page.getByText('Assigned to you until').first()).toBeVisible();
    });
  });
}

test('a finding that somebody found right is seen with who and why, and comes back', async ({
  page,
  admin,
}) => {
  await visitAs(page, admin, 'editor', 'Nina New');
  await page.goto('/admin?kind=finding');
  await page
    .getByRole('button', { name: /^Check: / })
    .first()
    .click();
  const findings = page.getByRole('region', { name: 'Worth a look' });
  const open = findings.getByRole('form', { name: /^(Mark as correct|None found): / });
  const summaries = findings.locator('summary');
  const words = (await summaries.first().textContent()) ?? '';
  await summaries.first().click();
  await open
    .first()
    .getByLabel(/^(Why it is correct|Where you looked)/)
    .fill('I looked at it.');
  await open
    .first()
    .getByRole('button', { name: /^(Mark as correct|None found)$/ })
    .click();
  await expect(focused(page)).toContainText('Marked as correct.');
  await expect(summaries.filter({ hasText: words })).toHaveCount(0);
  await findings.getByText('Marked as correct: 1').click();
  await expect(findings.getByText(/^Nina New \(a new editor\), .+: I looked at it\.$/)).toBeVisible();
  await findings.getByRole('button', { name: /^Bring it back/ }).click();
  await expect(focused(page)).toHaveText('It is back on the list to be looked at.');
  await expect(summaries.filter({ hasText: words })).toHaveCount(1);
});

test('an editor cannot assign', async ({ page, admin }) => {
  await visitAs(page, admin, 'editor');
  await page.goto('/admin?assign=1');
  await expect(page.getByRole('form', { name: 'Assign' })).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /^Assign / })).toHaveCount(0);
});
