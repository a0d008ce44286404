import type { Locator, Page } from '@playwright/test';
import { focused, names, rows } from '../fixtures/finder';
import { expect, test, watch } from '../fixtures/journey';
import { ALDER, BEECH, expectOrder, items, KEEPS_LIST, THREE } from '../fixtures/shortlist';

const TOLEDO = '/?near=43604&radius=250';
const saveBox = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: new RegExp(`^Saved? ${name}`) });

test.use({ expectedErrors: KEEPS_LIST });

test('from the list to a shortlist on another device in four presses', async ({ page, browser, baseURL }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(TOLEDO);
  let presses = 0;
  const press = async (what: Locator) => {
    presses++;
    await what.click();
  };
  await press(saveBox(page, 'Alder'));
  await press(saveBox(page, 'Beech'));
  await press(page.getByRole('link', { name: 'Saved (2)' }));
  await expectOrder(page, ['Alder', 'Beech']);
  await press(page.getByRole('button', { name: 'Copy link' }));
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(presses).toBeLessThanOrEqual(5);

  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${baseURL}/shortlist?c=${ALDER},${BEECH}&near=43604`);
  const other = await browser.newContext();
  const faults = watch(other, [baseURL ?? '']);
  const there = await other.newPage();
  await there.goto(link);
  await expectOrder(there, ['Alder', 'Beech']);
  await expect(items(there).first()).toContainText('44 mi');
  expect(await faults(), 'the other device keeps nothing unasked').toEqual([]);
  await there.getByRole('button', { name: 'Save this list on this device' }).click();
  await expect(there.getByRole('link', { name: 'Saved (2)' })).toBeVisible();
  await other.close();
});

test('what is saved stays ticked, on the list, on its page and after a search', async ({ page }) => {
  await page.goto(TOLEDO);
  await saveBox(page, 'Alder').check();
  await page.reload();
  await expect(saveBox(page, 'Alder')).toBeChecked();
  await expect(saveBox(page, 'Beech')).not.toBeChecked();
  await page.getByText('how we measure').click();
  await page.getByRole('link', { name: 'Name', exact: true }).click();
  await expect(page).toHaveURL(/sort=name/);
  await expect(saveBox(page, 'Alder')).toBeChecked();
  await names(page).first().getByRole('link').click();
  const save = page.getByRole('button', { name: 'Saved Alder' });
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await save.click();
  await expect(page.getByRole('button', { name: 'Save Alder' })).toHaveAttribute('aria-pressed', 'false');
});

test('order, removing and undoing by keyboard alone', async ({ page }) => {
  await page.goto(TOLEDO);
  for (const name of ['Alder', 'Beech']) {
    await tabTo(page, saveBox(page, name));
    await page.keyboard.press('Space');
  }
  await page.getByRole('link', { name: 'Saved (2)' }).focus();
  await page.keyboard.press('Enter');
  await expectOrder(page, ['Alder', 'Beech']);

  await tabTo(page, page.getByRole('link', { name: 'Move down Alder' }));
  await page.keyboard.press('Enter');
  await expectOrder(page, ['Beech', 'Alder']);
  await expect(page.getByRole('link', { name: 'Move up Alder' }), 'the one left of the two').toBeFocused();
  await expect(page.getByText(/^Alder .* is now number 2 of 2\.$/)).toBeAttached();

  await page.getByRole('link', { name: 'Remove Beech' }).focus();
  await page.keyboard.press('Enter');
  await expectOrder(page, ['Alder']);
  await expect(focused(page)).toContainText('was removed');
  await expect(page.getByRole('link', { name: 'Saved (1)' })).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Undo' }));
  await page.keyboard.press('Enter');
  await expectOrder(page, ['Beech', 'Alder']);
  await expect(page).toHaveURL(`/shortlist?c=${BEECH},${ALDER}&near=43604`);
  await expect(page.getByRole('link', { name: 'Saved (2)' })).toHaveAttribute(
    'href',
    `/shortlist?c=${BEECH},${ALDER}&near=43604`,
  );
});

test('a note stays on the device and is part of no request', async ({ page }) => {
  const secret = 'ask-about-tuesday';
  const told: string[] = [];
  page.on('request', (request) => {
    const sent = `${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`;
    if (sent.includes(secret)) told.push(sent);
  });
  await page.goto(TOLEDO);
  await saveBox(page, 'Alder').check();
  await saveBox(page, 'Beech').check();
  await page.getByRole('link', { name: 'Saved (2)' }).click();
  const note = page.getByRole('textbox', { name: 'Your note about Alder' });
  await note.fill(secret);
  await page.getByRole('link', { name: 'Move down Alder' }).click();
  await expectOrder(page, ['Beech', 'Alder']);
  await page.getByRole('link', { name: 'Remove Alder' }).click();
  await expectOrder(page, ['Beech']);
  await page.getByRole('link', { name: 'Undo' }).click();
  await expect(note).toHaveValue(secret);
  await page.reload();
  await expect(note).toHaveValue(secret);
  await page.getByRole('textbox', { name: 'Measure distances from' }).fill('60637');
  await page.getByRole('button', { name: 'Measure' }).click();
  await expect(page).toHaveURL(/near=60637/);
  await expect(note).toHaveValue(secret);
  expect(page.url()).not.toContain(secret);
  expect(told).toEqual([]);
});

test('a note typed before the scripts have come is kept', async ({ page }) => {
  let letCome = () => {};
  const mayCome = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route('**/_next/static/**/*.js', (route) => mayCome.then(() => route.continue()));
  await page.goto(THREE, { waitUntil: 'commit' });
  const note = page.getByRole('textbox', { name: 'Your note about Alder' });
  await note.fill('Ask about Tuesday');
  letCome();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('shortlist')))
    .toContain('Ask about Tuesday');
  await expect(note).toHaveValue('Ask about Tuesday');
  await page.reload();
  await expect(note).toHaveValue('Ask about Tuesday');
});

test.describe('a link is enough', () => {
  test.use({ expectedErrors: null });

  test('side by side: a table with headers, what differs in words and alone', async ({ page }) => {
    await page.goto(THREE);
    const table = page.getByRole('table', { name: '3 saved centers compared' });
    await expect(table.getByRole('columnheader')).toHaveCount(4);
    await expect(table.getByRole('columnheader').nth(1)).toContainText('Alder University');
    const row = (name: string) =>
      table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
    await expect(row('Places the pump')).toContainText('= same');
    await expect(row('Refills the pump')).toContainText('? not stated');
    await expect(row('Refills the pump').getByRole('cell')).toHaveText(Array(3).fill('Not stated'));
    await expect(row('Distance')).toContainText('≠ differs');
    await expect(row('How and when confirmed')).toContainText('Reported, not yet confirmed.');
    await page.getByRole('checkbox', { name: 'Only what differs' }).check();
    await expect(row('Places the pump')).toBeHidden();
    await expect(row('Distance')).toBeVisible();
  });

  test('what it cannot show is named, and the rest is shown', async ({ page }) => {
    const many = Array.from({ length: 50 }, (_, index) => `nowhere-${index}`).join();
    const hostile = encodeURIComponent('"><img src=x onerror=alert(1)>');
    await page.goto(
      `/shortlist?c=${ALDER},${ALDER},aspen-amsterdam-noord-holland,%3Cb%3E,${many}&near=${hostile}`,
    );
    await expectOrder(page, ['Alder']);
    const main = page.getByRole('main');
    await expect(main).toContainText(`${ALDER}: it was there twice and is shown once.`);
    await expect(main).toContainText('<b>: this cannot be the address of a hospital.');
    await expect(main).toContainText('a shortlist holds 20 centers');
    await expect(main).toContainText(/parts of this link are not shown/);
    await expect(main).toContainText('We could not find “"><img src=x onerror=alert(1)>”');
    await expect(main.locator('img')).toHaveCount(0);
  });

  test('a place of several names is asked about', async ({ page }) => {
    await page.goto(`/shortlist?c=${ALDER},${BEECH}&near=Springfield`);
    await expect(page.getByRole('main')).toContainText('Which “Springfield” do you mean?');
    await page.getByRole('link', { name: 'Springfield, IL' }).click();
    await expect(items(page).first()).toContainText('mi');
  });

  test('nothing keeps the page, and no search engine lists it', async ({ page, request }) => {
    const answer = await page.goto(THREE);
    expect(answer?.headers()['cache-control']).toContain('no-store');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    expect(await (await request.get('/sitemap.xml')).text()).not.toContain('shortlist');
  });

  test('an empty list leads on', async ({ page }) => {
    await page.goto('/shortlist');
    await expect(page.getByRole('heading', { level: 1, name: 'No centers saved yet' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Find a center', exact: true }).click();
    await expect(rows(page).first()).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, expectedErrors: null });

  test('ticks become a list, which links put in order and shorten', async ({ page }) => {
    await page.goto(TOLEDO);
    await saveBox(page, 'Alder').check();
    await saveBox(page, 'Beech').check();
    await page.getByRole('button', { name: 'See the ones you ticked' }).click();
    await expectOrder(page, ['Alder', 'Beech']);
    await expect(items(page).first()).toContainText('44 mi');
    await page.getByRole('link', { name: 'Move up Beech' }).click();
    await expectOrder(page, ['Beech', 'Alder']);
    await page.getByRole('link', { name: 'Remove Alder' }).click();
    await expectOrder(page, ['Beech']);
    await page.getByRole('link', { name: 'Undo' }).click();
    await expectOrder(page, ['Beech', 'Alder']);
    await page.getByRole('textbox', { name: 'Name of the hospital' }).fill('linden');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Add Linden' }).click();
    await expectOrder(page, ['Beech', 'Alder', 'Linden']);
    await expect(page.getByRole('textbox', { name: /Your note/ }).first()).toBeHidden();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  });

  test('a hospital’s page leads to a list of it', async ({ page }) => {
    await page.goto(`/centers/${ALDER}?near=43604`);
    await page.getByRole('link', { name: 'Save Alder' }).click();
    await expectOrder(page, ['Alder']);
    await expect(page).toHaveURL(`/shortlist?c=${ALDER}&near=43604`);
  });
});

/** Presses Tab until that has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press('Tab');
    if (await isThere()) return;
  }
  throw new Error('Tab does not reach it.');
}
