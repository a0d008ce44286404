import { axeFaults, expectAccessible } from '../fixtures/axe';
import { expect, test } from '../fixtures/journey';
import { inSpanish, KINDS_OF_TEXT, NARROW_PAGES, OTHER_KINDS, OTHER_PAGES } from '../fixtures/pages';

test.use({ expectedErrors: /Failed to load resource: .* 404/ });
// The long lists take axe a while.
test.slow();

for (const address of [...OTHER_PAGES, ...KINDS_OF_TEXT]) {
  test(`accessible in light and dark: ${address}`, async ({ page }) => {
    await page.goto(address);
    await expectAccessible(page);
  });
}

for (const address of new Set([...NARROW_PAGES, ...OTHER_KINDS, ...KINDS_OF_TEXT])) {
  test(`accessible in Spanish: ${address}`, async ({ page }) => {
    await page.goto(inSpanish(address));
    expect(await axeFaults(page, { skipColors: !NARROW_PAGES.includes(address) })).toEqual([]);
  });
}
