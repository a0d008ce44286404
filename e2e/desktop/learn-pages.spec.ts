import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures/journey';
import { htmlFaults } from '../fixtures/learn-html';
import { LEARN_ADDRESSES } from '../fixtures/learn-pages';
import { weightKb } from '../fixtures/learn-weight';

const WEIGHT_MAX_KB = 165;

for (const address of LEARN_ADDRESSES) {
  test(`${address} is accessible in light and dark, and fits 320 pixels`, async ({ page }) => {
    // The long lists take axe a while.
    test.slow();
    await page.goto(address);
    expect.soft(await faultsOf(new AxeBuilder({ page })), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // The dark page is the same page in other colors.
    expect.soft(await faultsOf(new AxeBuilder({ page }).withRules('color-contrast')), 'dark').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test(`${address} is valid HTML and light`, async ({ request }) => {
    const html = await (await request.get(address)).text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(await weightKb(request, address)).toBeLessThanOrEqual(WEIGHT_MAX_KB);
  });
}

async function faultsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
