import { map, names, openWithMap } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

/** Leaflet calls the map moved 200 ms after the window had its last size, by the page's own clock. */
const SETTLED_MS = 400;

test('a window of another size is no move of the map: address, focus and offers stay', async ({ page }) => {
  await openWithMap(page, '/?near=43604&radius=250');
  const address = page.url();
  const link = names(page).first().getByRole('link');
  await link.focus();
  const widthOf = async () => (await map(page).boundingBox())?.width ?? 0;
  for (const width of [1100, 1400]) {
    const before = await widthOf();
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(widthOf).not.toBe(before);
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), SETTLED_MS);
    await expect(page.getByRole('button', { name: 'Search this area' })).toHaveCount(0);
    await expect(link).toBeFocused();
    expect(page.url()).toBe(address);
  }
});
