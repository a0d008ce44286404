import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { focused } from './fixtures/finder';
import { ANY_WIDTH, expect, test } from './fixtures/journey';
import { scan } from './fixtures/scan';

const ANSWER = '/refer?near=43604&condition=icca';
const NEAREST = ['Ash Made-Up Medical Center', 'Laurel Made-Up Health and Cancer Institute'];
const SHEET = '/refer/sheet?c=ash-pittsburgh-pa,laurel-chicago-il';
const MOST_PRESSES = 8;

const programs = (page: Page) => page.getByRole('region', { name: /programs? that fits?/ });

/** What the browser's own print makes of the page, page by page. */
async function printed(page: Page, format: 'Letter' | 'A4' = 'Letter'): Promise<string[]> {
  const file = await page.pdf({ format, tagged: true, preferCSSPageSize: false });
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const pages = Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1));
  return Promise.all(
    pages.map(async (one) => {
      const { items } = await (await one).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
}

async function expectTwoSheets(page: Page): Promise<void> {
  const [first, second, about, ...more] = await printed(page);
  expect(first).toContain(NEAREST[0]);
  expect(second).toContain(NEAREST[1]);
  expect(about).toContain('Usual exclusions');
  expect(more).toEqual([]);
}

/** Counts how often the print window was asked for: a browser without one only pretends. */
const watchPrint = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { printed: 0 });
    window.print = () => Object.assign(window, { printed: Reflect.get(window, 'printed') + 1 });
  });
const timesPrinted = (page: Page) => page.evaluate(() => Reflect.get(window, 'printed'));

test('from a place and a disease to a printed sheet for two programs, in a few presses', async ({ page }) => {
  await watchPrint(page);
  await page.goto('/refer');
  let presses = 0;
  const press = async (act: Promise<unknown>) => {
    await act;
    presses += 1;
  };
  await press(page.getByLabel('Patient’s ZIP or town').click());
  await page.keyboard.type('43604');
  // Opening the list is one press, choosing from it another.
  await press(page.getByLabel('Disease').focus());
  await press(page.getByLabel('Disease').selectOption('Intrahepatic cholangiocarcinoma'));
  await press(page.getByRole('button', { name: 'Show the two nearest' }).click());
  await expect(programs(page).getByRole('heading', { level: 3 })).toHaveText(NEAREST);
  await press(page.getByRole('link', { name: 'Make a referral sheet' }).click());
  await press(page.getByRole('button', { name: 'Print or save as PDF' }).click());
  expect(await timesPrinted(page)).toBe(1);
  await expectTwoSheets(page);
  expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
});

test('the same by keyboard alone', ANY_WIDTH, async ({ page }) => {
  await watchPrint(page);
  await page.goto('/refer');
  let presses = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    presses += 1;
  };
  await tabTo(page, 'Patient’s ZIP or town');
  await page.keyboard.type('43604');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Intra');
  await tabTo(page, 'Show the two nearest');
  await press('Enter');
  await expect(programs(page).getByRole('heading', { level: 3 })).toHaveText(NEAREST);
  await tabTo(page, 'Make a referral sheet');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Referral for HAI pump evaluation');
  await tabTo(page, 'Print or save as PDF');
  await press('Enter');
  expect(await timesPrinted(page)).toBe(1);
  await expectTwoSheets(page);
  expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
});

async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab');
    const here = await focused(page).evaluate((element) => {
      const labels = 'labels' in element ? (element as HTMLInputElement).labels : null;
      return (labels?.[0] ?? element).textContent?.trim();
    });
    if (here === name) return;
  }
  throw new Error(`Tab never came to ${name}.`);
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the answer, and a sheet that the browser’s own menu prints', ANY_WIDTH, async ({ page }) => {
    await page.goto('/refer');
    await page.getByLabel('Patient’s ZIP or town').fill('43604');
    await page.getByLabel('Disease').selectOption('Intrahepatic cholangiocarcinoma');
    await page.getByRole('button', { name: 'Show the two nearest' }).click();
    await page.getByRole('link', { name: 'Make a referral sheet' }).click();
    await expect(page.getByText('write on the paper')).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Print/ })).toBeHidden();
    await expectTwoSheets(page);
  });
});

test('the answer tells the referral line, and says what is not known', ANY_WIDTH, async ({ page }) => {
  const answer = await page.goto(ANSWER);
  expect(answer?.headers()['cache-control']).toContain('no-store');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  const ash = programs(page).getByRole('listitem').first();
  const laurel = programs(page).getByRole('listitem').nth(1);
  await expect(ash.getByRole('link', { name: '412-555-0199' })).toHaveAttribute('href', 'tel:+14125550199');
  await expect(ash).toContainText('For doctors’ offices only');
  await expect(laurel).toContainText('No referral line found yet.');
  await expect(laurel).toContainText('No fax or e-mail found yet.');
  await page.getByRole('link', { name: /that fit, with filters$/ }).click();
  await expect(page).toHaveURL(/\/\?near=43604&condition=icca&service=pump_placement&role=clinician$/);
});

test('a program without any number says so once, and leads to its page', ANY_WIDTH, async ({ page }) => {
  await page.goto('/refer?near=94143&condition=icca');
  const palm = programs(page).getByRole('listitem').first();
  await expect(palm.getByText(/found yet/)).toHaveText([
    'No number found yet, for referrals or for patients.',
    'No fax or e-mail found yet. Ask when you call.',
  ]);
  await expect(palm.getByRole('link', { name: 'Hospital’s page' })).toBeVisible();
});

test('both programs and their lines stand in the first screen', ANY_WIDTH, async ({ page }) => {
  await page.goto(ANSWER);
  for (const program of await programs(page).getByRole('listitem').all())
    await expect(program).toBeInViewport({ ratio: 1 });
});

test('a place nobody knows, one of several, and a disease nobody treats', async ({ page }) => {
  await page.goto('/refer?near=Xqzwvkj&condition=icca');
  await expect(page.getByRole('heading', { name: 'We could not find “Xqzwvkj”' })).toBeVisible();
  await page.goto('/refer?near=Springfield&condition=icca');
  await page.getByRole('link', { name: 'Springfield, IL' }).click();
  await expect(page).toHaveURL(/\/refer\?near=Springfield%2C\+IL&condition=icca$/);
  await expect(programs(page)).toBeVisible();
  await page.goto('/refer?near=43604&condition=hcc');
  await expect(page.getByText('That does not mean no')).toBeVisible();
});

test(
  'a sheet says what is left out, and keeps the lines for offices and patients apart',
  ANY_WIDTH,
  async ({ page }) => {
    await page.goto(`${SHEET},ash-pittsburgh-pa,no-such-hospital,<b>&near=43604`);
    for (const why of [
      'ash-pittsburgh-pa was named more than once',
      'no-such-hospital. No hospital',
      'is no hospital’s name',
    ])
      await expect(page.getByText(why)).toBeVisible();
    const ash = page.getByRole('region', { name: NEAREST[0] });
    const blocks = ash.locator('div').filter({ has: page.getByRole('heading', { level: 3 }) });
    const offices = blocks.filter({ hasText: /^For referrals: doctors’ offices only/ }).last();
    const patients = blocks.filter({ hasText: /^For patients/ }).last();
    await expect(offices).toContainText('412-555-0199');
    await expect(offices).not.toContainText('Appointments');
    await expect(patients).not.toContainText('412-555-0199');
    await expect(ash).toContainText(/Listing last confirmed: .*, on published pages/);
    await ash
      .getByRole('link', { name: /^Source \d+$/ })
      .first()
      .click();
    await expect(page.locator(':target')).toBeInViewport();
  },
);

for (const format of ['Letter', 'A4'] as const) {
  test(`one page for each hospital, and one of reasons: ${format}`, ANY_WIDTH, async ({ page }) => {
    await page.goto(`${SHEET},dogwood-durham-nc,willow-zurich-zurich&near=43604`);
    const pages = await printed(page, format);
    expect(pages).toHaveLength(5);
    for (const sheet of pages.slice(0, 4)) {
      expect(sheet).toContain('Referral for HAI pump evaluation');
      expect(sheet).toContain('Patient: initials or record number');
      expect(sheet).toContain('Listing last confirmed');
    }
  });
}

test('each sheet leads back to the hospital’s live page', ANY_WIDTH, async ({ page }) => {
  await page.goto(SHEET);
  const square = page.getByRole('region', { name: NEAREST[1] }).getByRole('img', { name: 'QR code' });
  const { pathname } = new URL((await scan(square)) ?? '');
  expect(pathname).toBe('/centers/laurel-chicago-il');
  await page.goto(pathname);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NEAREST[1] ?? '');
});

test(
  'fifty names and a hostile place: a page that says what was left out, and repeats no place',
  ANY_WIDTH,
  async ({ page }) => {
    const slugs = Array.from({ length: 50 }, (_, at) => `no-such-hospital-${at}`);
    await page.goto(`${SHEET},${slugs}&near=%3Cscript%3Ealert(1)%3C%2Fscript%3E`);
    await expect(page.getByText('no-such-hospital-17. No hospital on our list')).toBeVisible();
    await expect(page.getByText('no-such-hospital-18. A list holds at most 20')).toBeVisible();
    await expect(page.getByText(/^The place in the address (was not found|cannot be used)/)).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('alert(1)');
    await page.goto('/refer/sheet');
    await page.getByRole('link', { name: 'Find the two nearest' }).click();
    await expect(page).toHaveURL(/\/refer$/);
  },
);

test('a saved list leads to its referral sheet', ANY_WIDTH, async ({ page }) => {
  await page.goto('/shortlist?c=ash-pittsburgh-pa,laurel-chicago-il&near=43604');
  await page.getByRole('link', { name: 'Referral sheet' }).click();
  await expect(page.getByRole('region', { name: NEAREST[0] })).toContainText('202 miles');
  await expect(page.getByRole('region', { name: NEAREST[1] })).toBeVisible();
});
