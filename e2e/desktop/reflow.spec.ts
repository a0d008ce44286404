import type { Page } from '@playwright/test';
import { searchBox } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';
import { layoutFaults } from '../fixtures/layout';
import { LEARN_ADDRESSES, NARROW_PAGES, OTHER_PAGES } from '../fixtures/pages';

test.use({ expectedErrors: /Failed to load resource: .* 404/ });

const SCREENS = [
  { what: '320 pixels wide', width: 320, height: 640, text: '100%' },
  { what: 'a phone with text twice as large', width: 360, height: 740, text: '200%' },
  { what: 'zoomed to 200 percent', width: 640, height: 450, text: '100%' },
  { what: 'text twice as large', width: 1280, height: 900, text: '200%' },
];

const TEXTS = [
  '/es/learn/side-effects?near=43604',
  '/es/learn/getting-treated',
  '/es/refer?near=43604&condition=icca',
];
const PAGES = [...new Set([...NARROW_PAGES, ...OTHER_PAGES, ...TEXTS])];

for (const address of PAGES) {
  test(`small screens and large text leave everything readable: ${address}`, async ({ page }) => {
    await page.goto(address);
    for (const { what, width, height, text } of SCREENS) {
      await page.setViewportSize({ width, height });
      await resizeText(page, text);
      expect.soft(await layoutFaults(page), what).toEqual([]);
    }
  });
}

test.describe('pages of text, 320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });

  for (const [language, addresses] of Object.entries(LEARN_ADDRESSES)) {
    test(`none scrolls sideways: ${language}`, async ({ page }) => {
      test.slow();
      for (const address of addresses) {
        await page.goto(address);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(width, address).toBeLessThanOrEqual(320);
      }
    });
  }
});

test('what was typed is read whole with letters twice as large', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/?near=43604');
  await resizeText(page, '200%');
  await page.getByText('Change', { exact: true }).click();
  const { needs, has } = await searchBox(page).evaluate((input) => ({
    needs: input.scrollWidth,
    has: input.clientWidth,
  }));
  expect(needs).toBeLessThanOrEqual(has);
});

/** As a browser's own text setting does: everything measured in rem follows. */
async function resizeText(page: Page, size: string): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
    return document.fonts.ready;
  }, size);
}
