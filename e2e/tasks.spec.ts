import type { Page } from '@playwright/test';
import { count, focused, map, names, openWithMap, pins, rows } from './fixtures/finder';
import { ANY_WIDTH, expect, test } from './fixtures/journey';
import { published } from './fixtures/pages';
import { type Mode, press, pressByKeys, type Task } from './fixtures/tasks';

const TOLEDO = '/?near=43604&radius=250';
const ASH = 'Ash Made-Up Medical Center';

const main = (page: Page) => page.getByRole('main');
const link = (name: string | RegExp) => (page: Page) => page.getByRole('link', { name }).first();
const inMain = (name: string | RegExp) => (page: Page) => main(page).getByRole('link', { name });
const inFooter = (name: string) => (page: Page) => page.getByRole('contentinfo').getByRole('link', { name });
const words = (text: string) => (page: Page) => page.getByText(text, { exact: true });
const inNav = (nav: string, name: string | RegExp) => (page: Page) =>
  page.getByRole('navigation', { name: nav }).getByRole('link', { name });
const placeBox = (page: Page) => page.getByRole('combobox', { name: 'ZIP, city or hospital' });
const toSpanish = (page: Page) =>
  page.getByRole('banner').getByRole('link', { name: 'Español' }).filter({ visible: true });
const firstCall = (page: Page) => main(page).locator('a.btn.main[href^="tel:"]');
const ashCalls = (page: Page) => rows(page).filter({ hasText: ASH }).getByRole('link', { name: /^Call/ });
const nameOfTheMissing = (page: Page) =>
  expect(page.getByRole('textbox', { name: 'Name of the hospital' })).toBeVisible();

/** What readers came for, each with how it is seen to be done. Presses: the length of the list. */
const TASKS: Task[] = [
  {
    task: '1 a hospital is missing, from any page',
    at: '/learn/side-effects',
    presses: [{ on: inFooter('A hospital is missing?'), from: 'end' }],
    keys: 12,
    done: nameOfTheMissing,
  },
  {
    task: '2 and from a name that the list does not have',
    at: '/?near=Xqzwvkj',
    presses: [{ on: inMain('Tell us which one'), from: 'list' }],
    keys: 16,
    done: nameOfTheMissing,
  },
  {
    task: '3 what became of a report',
    presses: [{ on: inFooter('Report a mistake'), from: 'end' }],
    keys: 12,
    done: (page) => expect(page.getByRole('textbox', { name: 'Number of the receipt' })).toBeVisible(),
  },
  {
    task: '4 every choice says what it finds, and none finds nothing',
    at: '/?near=43604&radius=500',
    presses: [{ on: words('Change') }, { on: words('More filters') }],
    keys: 30,
    done: async (page) => {
      await expect(page.getByLabel('Video visit')).toHaveCount(0);
      const choice = page.getByRole('checkbox', { name: /^Clinical trials \d+$/ });
      const promised = Number((await choice.locator('..').textContent())?.match(/\d+/)?.[0]);
      expect(promised).toBeGreaterThan(0);
      await page.goto('/?near=43604&radius=500&service=clinical_trials');
      await expect(count(page)).toHaveText(new RegExp(`^${promised} centers`));
    },
  },
  {
    task: '5 and is taken away alone',
    at: '/?near=43604&radius=500&service=clinical_trials&condition=icca',
    presses: [{ on: link('Without this filter: Clinical trials') }],
    keys: 14,
    done: (page) => expect(page).toHaveURL('/?near=43604&radius=500&condition=icca'),
  },
  {
    task: '6 the way there, from the row',
    at: TOLEDO,
    presses: [
      {
        on: (page) =>
          rows(page)
            .first()
            .getByRole('link', { name: /Directions/ }),
        from: 'list',
      },
    ],
    keys: 16,
    done: (page) => expect(page.getByRole('link', { name: 'Google Maps' })).toBeVisible(),
  },
  {
    task: '7 whom to call and where it is stand before what they do',
    presses: [],
    keys: 0,
    done: async (page) => {
      const titles = await main(page).getByRole('heading', { level: 2 }).allTextContents();
      expect(titles.indexOf('How to reach them')).toBeGreaterThan(-1);
      expect(titles.indexOf('How to reach them')).toBeLessThan(titles.indexOf('What they do here'));
    },
  },
  {
    task: '8 what nobody publishes is there to ask',
    presses: [],
    keys: 0,
    done: async (page) => {
      await expect(page.getByRole('heading', { name: 'Ask when you call' })).toBeVisible();
      await expect(page.getByText('If they take your insurance')).toBeVisible();
    },
  },
  {
    task: '9 while reading, the nearest three, kept from text to text',
    at: '/learn/side-effects?near=43604',
    presses: [{ on: inNav('More topics', /Next/), from: 'end' }],
    keys: 30,
    done: (page) => expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(3),
  },
  {
    task: '10 a patient is offered appointments, never the line for offices',
    at: '/centers/ash-pittsburgh-pa',
    presses: [],
    keys: 0,
    done: (page) => expect(firstCall(page)).toHaveAttribute('href', /tel:\+1412555(?!0199)/),
  },
  {
    task: '11 an office comes from its page to its line, first at the hospital',
    at: '/refer?near=43604&condition=icca',
    presses: [{ on: link(ASH) }],
    keys: 40,
    done: async (page) => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(ASH);
      await expect(firstCall(page)).toHaveAttribute('href', 'tel:+14125550199');
      await expect(page).toHaveURL(/role=clinician/);
      expect(await page.context().cookies()).toEqual([]);
    },
  },
  {
    task: '12 and in the list that leads on from there',
    at: '/refer?near=43604&condition=icca',
    presses: [{ on: inMain(/with filters/) }],
    keys: 50,
    done: async (page) => {
      await expect(ashCalls(page).first()).toHaveAttribute('href', 'tel:+14125550199');
      await expect(ashCalls(page)).toHaveCount(2);
      await page.getByRole('link', { name: 'Without this filter: For a doctor’s office' }).click();
      await expect(ashCalls(page)).toHaveCount(1);
    },
  },
  {
    task: '13 a part of the long text',
    at: '/refer',
    presses: [{ on: inNav('On this page', 'Evidence') }],
    keys: 40,
    done: (page) => expect(page.getByRole('heading', { name: 'Evidence', exact: true })).toBeInViewport(),
  },
  {
    task: '14 the first results are on the first screen, and eight are a short list',
    at: TOLEDO,
    presses: [],
    keys: 0,
    done: async (page, { isPhone }) => {
      await expect(rows(page).nth(isPhone ? 0 : 2)).toBeInViewport({ ratio: 1 });
      const last = await rows(page).nth(7).boundingBox();
      if (isPhone) expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThanOrEqual(2800);
    },
  },
  {
    task: '15 one distance for every way in',
    at: '/',
    presses: [{ on: placeBox, write: '43604' }],
    keys: 14,
    done: async (page) => {
      await expect(count(page)).toContainText('Toledo, OH 43604 first, at any distance');
      const typed = await count(page).textContent();
      await page.goto('/?near=43604');
      await expect(count(page)).toHaveText(typed ?? '');
    },
  },
  {
    task: '16 what was asked goes along into the other language',
    presses: [{ on: words('Menu'), onlyOn: 'phone' }, { on: toSpanish }],
    keys: 12,
    done: async (page, { isPhone, hasScripts }) => {
      await expect(page).toHaveURL(/\/es\?near=43604/);
      if (!hasScripts) return;
      await page.goto('/');
      await placeBox(page).fill('60637');
      if (isPhone) await words('Menu')(page).click();
      await toSpanish(page).click();
      await expect(page).toHaveURL('/es?near=60637');
    },
  },
  {
    task: '17 with letters twice as large nothing lies over what is pressed',
    at: '/es?near=43604&radius=250',
    presses: [{ on: words('Cambiar') }],
    keys: 14,
    done: async (page) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await expect(page.getByRole('navigation', { name: 'Vista' })).toHaveCSS('position', 'static');
      expect((await words('Toledo, OH 43604')(page).boundingBox())?.width).toBeGreaterThan(150);
      await words('Cambiar')(page).click();
    },
  },
];

/** One after the other; answers with what each took. */
async function tryAll(page: Page, mode: Mode, tasks = TASKS): Promise<void> {
  for (const { task, at, presses, keys, done } of tasks) {
    await test.step(task, async () => {
      if (at) await page.goto(at);
      let took = 0;
      for (const one of presses) {
        if (one.onlyOn === 'phone' && !mode.isPhone) continue;
        if (mode.byKeys) took += await pressByKeys(page, one);
        else await press(page, one);
      }
      if (mode.byKeys) console.log('KEYS', task, took);
      expect(took).toBeLessThanOrEqual(keys);
      await done(page, mode);
    });
  }
}

test('a patient’s and an office’s tasks, each in few presses', async ({ page, isMobile }) => {
  test.slow();
  await tryAll(page, { isPhone: isMobile, hasScripts: true, byKeys: false });
});

test('the same tasks by keyboard alone, past the search and into a hospital', ANY_WIDTH, async ({ page }) => {
  test.slow();
  await tryAll(page, { isPhone: false, hasScripts: true, byKeys: true });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(TOLEDO);
  expect(await pressByKeys(page, { on: link('Skip to the map') })).toBeLessThan(14);
  await expect(page.locator('#map')).toBeFocused();
  await page.goto(TOLEDO);
  await pressByKeys(page, { on: (page) => names(page).first().getByRole('link'), from: 'list' });
  await expect(focused(page)).toHaveText('Alder University Made-Up Health System Cancer Center');
});

test('the map of all shows each plate whole, and goes to those outside of it', async ({ page }) => {
  await openWithMap(page, '/?view=map');
  await map(page).scrollIntoViewIfNeeded();
  const away = map(page).getByRole('button', { name: /^\d+ more outside this map/ });
  const beyond = Number.parseInt((await away.textContent()) ?? '', 10);
  await expect.poll(() => shownWhole(page)).toBe(published.length - beyond);
  await away.press('Enter');
  await expect.poll(() => shownWhole(page)).toBe(beyond);
  await expect(focused(page)).toHaveAccessibleName(/^Use the arrow keys/);
});

/** How many hospitals the plates stand for that lie inside the map with all their edges. */
function shownWhole(page: Page): Promise<number> {
  return pins(page).evaluateAll((plates) =>
    plates
      .filter((plate) => {
        const frame = plate.closest('.leaflet-container')?.getBoundingClientRect();
        const box = plate.querySelector('svg')?.getBoundingClientRect();
        return frame && box && box.left >= frame.left && box.right <= frame.right && box.top >= frame.top;
      })
      .reduce((sum, { ariaLabel }) => sum + Number(/^(\d+) centers/.exec(ariaLabel ?? '')?.[1] ?? 1), 0),
  );
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the same tasks in the same presses', ANY_WIDTH, async ({ page }) => {
    test.slow();
    await tryAll(page, { isPhone: false, hasScripts: false, byKeys: false });
  });
});
