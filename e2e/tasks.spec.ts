import type { Page } from '@playwright/test';
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

test('the map of all shows each plate whole, and goes to those outside of it', async ({ page }) => {
  await page.goto('/?view=map');
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
