import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures/journey';
import { htmlFaults } from '../fixtures/learn-html';
import { LEARN_ADDRESSES } from '../fixtures/learn-pages';
import { weightKb } from '../fixtures/learn-weight';

const WEIGHT_MAX_KB = 165;

for (const address of LEARN_ADDRESSES) {
  test(`${address} is accessible in light and dark`, async ({ page }) => {
    await page.goto(address);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test(`${address} is valid HTML and light`, async ({ request }) => {
    const html = await (await request.get(address)).text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(await weightKb(request, address)).toBeLessThanOrEqual(WEIGHT_MAX_KB);
  });

  test(`${address} needs no more than 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
