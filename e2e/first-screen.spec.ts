import { rows } from './fixtures/finder';
import { expect, test } from './fixtures/journey';
import { inSpanish } from './fixtures/pages';

/** Searches with something to say before the list: a hospital that is not listed, an area, a spelling, nothing near. */
const NOTED = [
  '/?near=MD Anderson',
  '/?near=Cape Cod',
  '/?near=Barooklyn',
  '/?near=Anchorage&radius=50',
  '/?near=43604&radius=250&colour=red',
];

for (const address of NOTED.flatMap((noted) => [noted, inSpanish(noted)])) {
  test(`what is said first leaves room for the results: ${address}`, async ({ page, isMobile }) => {
    await page.goto(address);
    await expect(rows(page).nth(isMobile ? 0 : 2)).toBeInViewport({ ratio: 1 });
  });
}

test('a town of which there are several is asked for with the nearest hospital to each', async ({ page }) => {
  await page.goto('/?near=Springfield');
  const choices = page.getByRole('link', { name: /^Springfield, \w+ Nearest center: .+, [\d.,]+ mi$/ });
  await expect(choices.first()).toBeInViewport({ ratio: 1 });
  const ohio = choices.filter({ hasText: 'Springfield, OH' });
  const [, name = '', miles] = /center: (.+), ([\d.,]+) mi/.exec((await ohio.textContent()) ?? '') ?? [];
  await ohio.click();
  await expect(rows(page).first()).toContainText(name);
  await expect(rows(page).first()).toContainText(`${miles} mi`);
});
