import type { Page } from '@playwright/test';
import { framesDrawn, map, names, openWithMap, pins } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

const TOLEDO = '/?near=43604&radius=250';
const moving = (page: Page) => page.evaluate(() => document.getAnimations().length);

test.describe('less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing glides: zoom, pan, pins and buttons change at once', async ({ page }) => {
    await openWithMap(page, TOLEDO);
    const spot = () => pins(page).first().boundingBox();
    await map(page).getByRole('button', { name: 'Zoom in' }).click();
    expect(await moving(page)).toBe(0);
    await pins(page).first().focus();
    await page.keyboard.press('Escape');
    const before = await spot();
    await page.keyboard.press('ArrowRight');
    const soon = await spot();
    await framesDrawn(page, 20);
    const later = await spot();
    expect(soon?.x).toBeLessThan((before?.x ?? 0) - 20);
    expect(later).toEqual(soon);
    await names(page).first().hover();
    expect(await moving(page)).toBe(0);
  });
});

test.describe('forced colors', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('plates, marks, the chosen row and the focus stay visible', async ({ page }) => {
    await openWithMap(page, TOLEDO);
    await names(page).nth(1).getByRole('link').focus();
    expect(await style(page, '#center-2 .plate', 'backgroundColor')).not.toBe(
      await style(page, 'body', 'backgroundColor'),
    );
    expect(await style(page, '#center-2 > article', 'outlineStyle')).toBe('solid');
    expect(await style(page, '#center-2 h3 a', 'outlineStyle')).not.toBe('none');
    const plate = pins(page).first().locator('path').first();
    expect(await plate.evaluate((shape) => getComputedStyle(shape).fill)).not.toBe(
      await style(page, 'body', 'backgroundColor'),
    );
  });

  test('pages are readable: text and ground differ everywhere', async ({ page }) => {
    for (const address of [TOLEDO, '/centers/dogwood-durham-nc', '/centers']) {
      await page.goto(address);
      const ground = await style(page, 'body', 'backgroundColor');
      for (const heading of await page.getByRole('heading').all()) {
        expect(await heading.evaluate((element) => getComputedStyle(element).color)).not.toBe(ground);
      }
    }
  });
});

test.describe('dark', () => {
  test.use({ colorScheme: 'dark' });

  test('page and map are dark, and follow a change at once', async ({ page }) => {
    await openWithMap(page, TOLEDO);
    expect(await lightness(page)).toBeLessThan(0.3);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await lightness(page)).toBeGreaterThan(0.8);
  });
});

function style(page: Page, selector: string, property: 'backgroundColor' | 'outlineStyle'): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element)[property], property);
}

async function lightness(page: Page): Promise<number> {
  const [red = 0, green = 0, blue = 0] = (
    (await style(page, 'body', 'backgroundColor')).match(/[\d.]+/g) ?? []
  ).map(Number);
  return (red + green + blue) / (3 * 255);
}
