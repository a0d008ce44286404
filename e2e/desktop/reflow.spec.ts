import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/journey';
import { layoutFaults } from '../fixtures/layout';
import { PAGES } from '../fixtures/pages';

test.use({ expectedErrors: /Failed to load resource: .* 404/ });

const SCREENS = [
  { what: '320 pixels wide', width: 320, height: 640, text: '100%' },
  { what: 'a phone with text twice as large', width: 360, height: 740, text: '200%' },
  { what: 'zoomed to 200 percent', width: 640, height: 450, text: '100%' },
  { what: 'text twice as large', width: 1280, height: 900, text: '200%' },
];

for (const { name, address } of PAGES) {
  test(`small screens and large text leave everything readable: ${name}`, async ({ page }) => {
    await page.goto(address);
    for (const { what, width, height, text } of SCREENS) {
      await page.setViewportSize({ width, height });
      await resizeText(page, text);
      expect.soft(await layoutFaults(page), what).toEqual([]);
    }
  });
}

/** As a browser's own text setting does: everything measured in rem follows. */
async function resizeText(page: Page, size: string): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
    return document.fonts.ready;
  }, size);
}
