import { axeFaults, axeFaultsInDark } from '../fixtures/axe';
import { htmlFaults } from '../fixtures/html-faults';
import { expect, test } from '../fixtures/journey';
import { LEARN_ADDRESSES } from '../fixtures/learn-pages';
import { weightKb } from '../fixtures/learn-weight';

const WEIGHT_MAX_KB = 165;

for (const address of LEARN_ADDRESSES) {
  test(`${address} is accessible in light and dark, and fits 320 pixels`, async ({ page }) => {
    // The long lists take axe a while.
    test.slow();
    await page.goto(address);
    const isTwin = address.startsWith('/es');
    expect.soft(await axeFaults(page, { skipColors: isTwin }), 'light').toEqual([]);
    if (!isTwin) expect.soft(await axeFaultsInDark(page), 'dark').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test(`${address} is valid HTML and light`, async ({ request }) => {
    const html = await (await request.get(address)).text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(await weightKb(request, address)).toBeLessThanOrEqual(WEIGHT_MAX_KB);
  });
}
