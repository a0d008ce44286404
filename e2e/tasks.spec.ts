import type { Locator, Page } from '@playwright/test';
import { count, focused, names, rows } from './fixtures/finder';
import { ANY_WIDTH, expect, test } from './fixtures/journey';

/** What readers came for, each with the most presses that it may take from where it begins. */
const TOLEDO = '/?near=43604&radius=250';
const ASH = 'Ash Made-Up Medical Center';

/** Presses one after the other, and no more of them than a task may take. */
async function within(most: number, ...presses: Locator[]): Promise<void> {
  for (const press of presses) await press.click();
  expect(presses.length).toBeLessThanOrEqual(most);
}

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();
const footer = (page: Page, name: string) => page.getByRole('contentinfo').getByRole('link', { name });
const change = (page: Page) => page.getByText('Change', { exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function nameTheMissing(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Name of the hospital' })).toBeVisible();
}

/** The tasks that need no script, in few enough presses. */
async function patientsTasks(page: Page): Promise<void> {
  await test.step('1 a hospital is missing, from any page', async () => {
    await page.goto('/learn/side-effects');
    await within(1, footer(page, 'A hospital is missing?'));
    await nameTheMissing(page);
  });
  await test.step('2 and from a name that the list does not have', async () => {
    await page.goto('/?near=Xqzwvkj');
    await within(1, page.getByRole('main').getByRole('link', { name: 'Tell us which one' }));
    await nameTheMissing(page);
  });
  await test.step('3 what became of a report', async () => {
    await within(1, footer(page, 'Report a mistake'));
    await expect(page.getByRole('textbox', { name: 'Number of the receipt' })).toBeVisible();
  });
  await test.step('4 every choice says what it finds, and none finds nothing', async () => {
    await page.goto('/?near=43604&radius=500');
    await within(2, change(page), page.getByText('More filters'));
    await expect(page.getByLabel('Video visit')).toHaveCount(0);
    const choice = page.getByRole('checkbox', { name: /^Clinical trials \d+$/ });
    const promised = Number((await choice.locator('..').textContent())?.match(/\d+/)?.[0]);
    expect(promised).toBeGreaterThan(0);
    await page.goto('/?near=43604&radius=500&service=clinical_trials&condition=icca');
    await expect(rows(page).first()).toBeVisible();
    await within(1, link(page, /^Without this filter: Bile duct/));
    await expect(count(page)).toHaveText(new RegExp(`^${promised} centers`));
  });
  await test.step('5 and is taken away alone', async () => {
    await within(1, link(page, 'Without this filter: Clinical trials'));
    await expect(page).toHaveURL('/?near=43604&radius=500');
  });
  await test.step('6 the way there, from the row', async () => {
    await page.goto(TOLEDO);
    await within(
      1,
      rows(page)
        .first()
        .getByRole('link', { name: /Directions/ }),
    );
    await expect(page.getByRole('link', { name: 'Google Maps' })).toBeVisible();
  });
  await test.step('7 whom to call and where it is stand before what they do', async () => {
    const titles = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
    expect(titles.indexOf('How to reach them')).toBeLessThan(titles.indexOf('What they do here'));
    expect(titles.indexOf('How to reach them')).toBeGreaterThan(-1);
  });
  await test.step('8 what nobody publishes is there to ask', async () => {
    await expect(page.getByRole('heading', { name: 'Ask when you call' })).toBeVisible();
    await expect(page.getByText('If they take your insurance')).toBeVisible();
  });
  await test.step('9 while reading, the nearest three, kept from text to text', async () => {
    await page.goto('/learn/side-effects?near=43604');
    await within(
      1,
      page.getByRole('navigation', { name: 'More topics' }).getByRole('link', { name: /Next/ }),
    );
    await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(3);
  });
}

async function officesTasks(page: Page): Promise<void> {
  const patientsFirst = () => page.getByRole('main').locator('a.btn.main[href^="tel:"]');
  await test.step('10 a patient is offered appointments, never the line for offices', async () => {
    await page.goto('/centers/ash-pittsburgh-pa');
    await expect(patientsFirst()).toHaveAttribute('href', /tel:\+1412555(?!0199)/);
  });
  await test.step('11 an office comes from its page to its line, first at the hospital', async () => {
    await page.goto('/refer?near=43604&condition=icca');
    await within(1, link(page, ASH));
    await expect(heading(page)).toHaveText(ASH);
    await expect(patientsFirst()).toHaveAttribute('href', 'tel:+14125550199');
    await expect(page).toHaveURL(/role=clinician/);
    expect(await page.context().cookies()).toEqual([]);
  });
  await test.step('12 and in the list that leads on from there', async () => {
    await page.goto('/refer?near=43604&condition=icca');
    await within(1, page.getByRole('main').getByRole('link', { name: /with filters/ }));
    const calls = rows(page).filter({ hasText: ASH }).getByRole('link', { name: /^Call/ });
    await expect(calls.first()).toHaveAttribute('href', 'tel:+14125550199');
    await expect(calls).toHaveCount(2);
    await within(1, link(page, 'Without this filter: For a doctor’s office'));
    await expect(calls).toHaveCount(1);
  });
  await test.step('13 a part of the long text', async () => {
    await page.goto('/refer');
    await within(
      1,
      page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Evidence' }),
    );
    await expect(page.getByRole('heading', { name: 'Evidence', exact: true })).toBeInViewport();
  });
}

test('a patient’s and an office’s tasks, each in few presses', async ({ page, isMobile }) => {
  test.slow();
  await patientsTasks(page);
  await officesTasks(page);
  await test.step('14 the first results are on the first screen, and eight are a short list', async () => {
    await page.goto(TOLEDO);
    await expect(rows(page).nth(isMobile ? 0 : 2)).toBeInViewport({ ratio: 1 });
    const last = await rows(page).nth(7).boundingBox();
    if (isMobile) expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThanOrEqual(2800);
  });
  await test.step('15 one distance for every way in', async () => {
    const told: (string | null)[] = [];
    await page.goto('/?near=43604');
    told.push(await count(page).textContent());
    await page.goto('/');
    await page.getByRole('combobox', { name: 'ZIP, city or hospital' }).fill('43604');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/?near=43604');
    told.push(await count(page).textContent());
    expect(new Set(told).size).toBe(1);
    expect(told[0]).toContain('at any distance');
  });
  await test.step('16 what was typed goes along into the other language', async () => {
    await page.goto('/');
    await page.getByRole('combobox', { name: 'ZIP, city or hospital' }).fill('60637');
    if (isMobile) await page.getByText('Menu', { exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Español' }).filter({ visible: true }).click();
    await expect(page).toHaveURL('/es?near=60637');
  });
  await test.step('17 with letters twice as large nothing lies over what is pressed', async () => {
    await page.goto('/es?near=43604&radius=250');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await expect(page.getByRole('navigation', { name: 'Vista' })).toHaveCSS('position', 'static');
    const place = await page.getByText('Toledo, OH 43604').first().boundingBox();
    expect(place?.width).toBeGreaterThan(150);
    await page.getByText('Cambiar', { exact: true }).click();
  });
});

test(
  'the tasks by keyboard: past the search to list and map, and into a hospital',
  ANY_WIDTH,
  async ({ page }) => {
    await page.goto(TOLEDO);
    let presses = 0;
    const tabTo = async (name: string) => {
      const target = page.getByRole('link', { name, exact: true });
      while (!(await target.evaluate((element) => element === document.activeElement))) {
        await page.keyboard.press('Tab');
        presses += 1;
        expect(presses, name).toBeLessThan(20);
      }
    };
    await tabTo('Skip to the map');
    await page.keyboard.press('Enter');
    await expect(page.locator('#map')).toBeFocused();
    await page.goto(TOLEDO);
    await tabTo('Skip to the list');
    await page.keyboard.press('Enter');
    await expect(count(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(names(page).first().getByRole('link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(focused(page)).toHaveText('Alder University Made-Up Health System Cancer Center');
  },
);

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the same tasks in the same presses', ANY_WIDTH, async ({ page }) => {
    test.slow();
    await patientsTasks(page);
    await officesTasks(page);
  });
});
