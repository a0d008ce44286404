import { map, pins } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';
import { expectOrder, KEEPS_LIST, THREE } from '../fixtures/shortlist';

test.use({ expectedErrors: KEEPS_LIST });

test('a hospital is saved on the map, and found again in the head of the page', async ({ page }) => {
  await page.goto('/?near=43604&radius=250&view=map');
  await pins(page).filter({ hasText: /^2$/ }).tap();
  await map(page).getByRole('button', { name: 'Save Beech' }).tap();
  await expect(map(page).getByRole('button', { name: 'Saved Beech' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  // Two quick taps, as Leaflet counts them: on a card they are no wish to come nearer, which would close it.
  await map(page)
    .getByRole('article')
    .evaluate((card) => {
      for (let tap = 0; tap < 2; tap++)
        card.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    });
  await expect(map(page).getByRole('button', { name: 'Saved Beech' })).toBeVisible();
  await page.getByRole('link', { name: 'Saved (1)' }).tap();
  await expectOrder(page, ['Beech']);
});
test('compared as cards: what all share once, then what differs', async ({ page }) => {
  await page.goto(THREE);
  await expect(page.getByRole('table')).toBeHidden();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'The same, or not stated, at all 3' })).toBeVisible();
  await expect(main.getByRole('heading', { level: 4 })).toHaveText([/Alder/, /Beech/, /Linden/]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(overflow).toBe(false);
});

test('how far each is stands in one line', async ({ page }) => {
  await page.goto(THREE);
  const number = await page
    .getByRole('main')
    .getByText('miles', { exact: true })
    .first()
    .locator('../..')
    .boundingBox();
  expect(number?.height).toBeLessThan(40);
});
