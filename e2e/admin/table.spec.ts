import { expect, test } from '../fixtures/admin-site';
import { focused } from '../fixtures/finder';
import { visitAs } from '../fixtures/people';

test.use({ settings: {} });
test.slow();

test('the table finds in spite of a slip, keeps its view, and does things with several at once', async ({
  page,
  admin,
}) => {
  await visitAs(page, admin, 'owner', 'Olive Owner');
  await page.goto('/admin/centers');
  await page.getByRole('searchbox').fill('Pensylvania');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: /^No phone number/ }).click();
  await page.getByRole('link', { name: 'Hospital', exact: false }).first().click();
  await expect(page).toHaveURL(/q=Pensylvania&only=no-phone&down=1/);
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  const names = await rows.getByRole('rowheader').getByRole('link').allTextContents();
  expect(names.length).toBeGreaterThan(1);
  expect(names).toEqual(names.toSorted((a, b) => b.localeCompare(a)));
  for (const row of await rows.all()) await expect(row).toContainText('PA');

  await page.getByText('Save this view').click();
  await page.getByLabel('Name of the view').fill('Pennsylvania, no phone');
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(focused(page)).toHaveText('The view is saved.');
  await page.goto('/admin/centers');
  await page.getByRole('link', { name: 'Pennsylvania, no phone' }).click();
  await expect(rows).toHaveCount(names.length);

  await page.getByLabel(`Choose all ${names.length}`).check();
  await expect(page.getByText(`${names.length} of ${names.length} chosen`)).toBeVisible();
  await page.getByRole('button', { name: 'Mark for a call' }).click();
  await expect(focused(page)).toHaveText('Marked. They wait in the queue to be called.');
  const marked = page.getByRole('cell', { name: /to call$/ });
  await expect(marked).toHaveCount(names.length);

  await rows.first().getByRole('checkbox').check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ]);
  const text = await (await import('node:fs/promises')).readFile(await file.path(), 'utf8');
  expect(text.trimEnd().split('\r\n').length).toBe(2);
  expect(text).toContain(names[0]);

  for (const row of await rows.all()) await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Ask the hospitals' }).click();
  await page.getByRole('button', { name: 'Make the links' }).click();
  await expect(page.getByRole('heading', { name: `${names.length} links` })).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy all links' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(names.length);
  expect(copied).toMatch(/\/confirm\/[\w-]+$/);
});

test('keys go through the queue; what is snoozed waits apart; what is alike is one line', async ({
  page,
  admin,
}) => {
  await visitAs(page, admin, 'editor');
  await page.goto('/admin');
  const summary = page.locator('summary').filter({ hasText: 'no phone or fax for referring doctors' });
  await expect(summary).toHaveText(/^\d\d listings: /);
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .first();
  const name = (await first.getByRole('heading').textContent()) ?? '';
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(first.locator('.btn').first()).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(first.locator('.btn').first()).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.getByRole('button', { name: 'Turn the keys off' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await first.getByRole('link').focus();
  await page.keyboard.press('j');
  await expect(first.getByRole('link')).toBeFocused();

  await page
    .getByRole('button', { name: `Snooze a week: ${name}` })
    .first()
    .click();
  await expect(focused(page)).toHaveText('Put off for a week.');
  await page.getByRole('link', { name: 'Snoozed: 1' }).click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(name);
  await page.getByRole('button', { name: /^Back to the queue/ }).click();
  await expect(focused(page)).toHaveText('It is back in the queue.');
});
