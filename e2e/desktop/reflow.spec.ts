import type { Page } from '@playwright/test';
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

// A text is left out: what is typed into its root does not reach the width at which its columns end, a browser’s setting does.
const PAGES = [...NARROW_PAGES, ...OTHER_PAGES].filter((address) => !address.startsWith('/learn/'));

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

/** As a browser's own text setting does: everything measured in rem follows. */
async function resizeText(page: Page, size: string): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
    return document.fonts.ready;
  }, size);
}
