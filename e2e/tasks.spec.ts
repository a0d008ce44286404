import type { Locator, Page } from '@playwright/test';
import { focused, map, names, pins } from './fixtures/finder';
import { ANY_WIDTH, expect, test } from './fixtures/journey';
import { published } from './fixtures/pages';
import { link, TASKS, TOLEDO } from './fixtures/task-table';
import { type Mode, press, pressByKeys } from './fixtures/tasks';

/** One after the other; answers with what each took. */
async function tryAll(page: Page, mode: Mode): Promise<void> {
  for (const { task, at, presses, keys, done } of TASKS) {
    await test.step(task, async () => {
      if (at) await page.goto(at);
      let took = 0;
      for (const one of presses) {
        if (one.onlyOn === 'phone' && !mode.isPhone) continue;
        if (mode.byKeys) took += await pressByKeys(page, one);
        else await press(page, one);
      }
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

test('the map of all shows each plate whole, those far away in a corner that leads there', async ({
  page,
}) => {
  await page.goto('/?view=map');
  await map(page).scrollIntoViewIfNeeded();
  const away = map(page).getByRole('button', { name: /^\d+ farther away/ });
  const beyond = Number.parseInt((await away.textContent()) ?? '', 10);
  await expect.poll(() => shownWhole(page)).toBe(published.length);
  expect(await coveredBy(page, away)).toEqual([]);
  const small = map(page).locator('.leaflet-container .leaflet-container').getByRole('button');
  await small.first().press('Enter');
  await expect(
    map(page)
      .getByRole('article')
      .filter({ hasText: /Zürich|Zurich/ }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('/?view=map');
  await map(page).scrollIntoViewIfNeeded();
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

/** The plates that the corner lies over. */
async function coveredBy(page: Page, name: Locator): Promise<string[]> {
  const corner = await name.locator('..').boundingBox();
  const large = map(page).locator('.leaflet-container > .leaflet-map-pane').first().getByRole('button');
  const boxes = await Promise.all(
    (await large.all()).map(async (plate) => ({
      name: (await plate.textContent()) ?? '',
      box: await plate.locator('svg').boundingBox(),
    })),
  );
  return boxes
    .filter(
      ({ box }) =>
        box &&
        corner &&
        box.x < corner.x + corner.width &&
        corner.x < box.x + box.width &&
        box.y < corner.y + corner.height &&
        corner.y < box.y + box.height,
    )
    .map(({ name }) => name);
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the same tasks in the same presses', ANY_WIDTH, async ({ page }) => {
    test.slow();
    await tryAll(page, { isPhone: false, hasScripts: false, byKeys: false });
  });
});
