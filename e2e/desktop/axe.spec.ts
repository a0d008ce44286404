import { axeFaults, axeFaultsInDark, expectAccessible } from '../fixtures/axe';
import { expect, test } from '../fixtures/journey';
import { inSpanish, KINDS_OF_TEXT, NARROW_PAGES, OTHER_KINDS, OTHER_PAGES } from '../fixtures/pages';

test.use({ expectedErrors: /Failed to load resource: .* 404/ });

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

test('a page that breaks the rules is told so, whatever kind of text is too faint', async ({ page }) => {
  await page.setContent(`<style>
    p, i, input { color: #000 } .faint { color: #bbb }
    @media (prefers-color-scheme: dark) { body { background: #000 } p, i { color: #fff } .dark { color: #333 } }
    </style>
    <p>Read well</p><p>Read well, too</p><p style="color: #aaa">One of many</p>
    <p class="faint">Faint</p><p class="faint" style="clip-path: inset(50%)">Longer, and cut off: it tells nothing</p>
    <b class="faint">Bold</b><b class="faint" aria-disabled="true">Longer, and disabled</b>
    <p><i>Well</i> and <i class="dark">only in the light</i></p><input class="faint" value="Typed"><img src="data:,">`);
  const light = await axeFaults(page);
  expect(light).toContain('image-alt: <img src="data:,">');
  const isContrast = (fault: string) => fault.startsWith('color-contrast: ');
  expect(light.filter(isContrast).toSorted()).toEqual([
    'color-contrast: <b class="faint">Bold</b>',
    'color-contrast: <input class="faint" value="Typed">',
    'color-contrast: <p class="faint">Faint</p>',
    'color-contrast: <p style="color: #aaa">One of many</p>',
  ]);
  expect((await axeFaultsInDark(page)).toSorted()).toEqual([
    'color-contrast: <i class="dark">only in the light</i>',
    'color-contrast: <input class="faint" value="Typed">',
  ]);
});
