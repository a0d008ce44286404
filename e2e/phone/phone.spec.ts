import type { Locator } from '@playwright/test';
import { count, map, names, pins, rows } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

const TOLEDO = '/?near=43604&radius=250';

test('the list comes first, and the map’s code is not loaded until it is wanted', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(TOLEDO);
  await expect(rows(page)).toHaveCount(8);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('/basemap/'))).toEqual([]);
  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Map' }).click();
  await expect(pins(page).first()).toBeVisible();
  await expect.poll(() => asked.filter((url) => url.includes('/basemap/')).length).toBeGreaterThan(0);
});

test('the switch between List and Map keeps each one’s place, and Back works', async ({ page }) => {
  await page.goto(TOLEDO);
  const view = page.getByRole('navigation', { name: 'View' });
  await names(page).nth(5).scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => window.scrollY);
  expect(place).toBeGreaterThan(500);
  await view.getByRole('link', { name: 'Map' }).click();
  await expect(page).toHaveURL(`${TOLEDO}&view=map`);
  await expect(map(page)).toBeInViewport();
  await expect(rows(page)).toHaveCount(0);
  await view.getByRole('link', { name: 'List' }).click();
  await expect(page).toHaveURL(TOLEDO);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place);
  await page.goBack();
  await expect(page).toHaveURL(`${TOLEDO}&view=map`);
  await expect(pins(page).first()).toBeVisible();
  await page.goBack();
  await expect(rows(page)).toHaveCount(8);
});

test('a tap on a pin opens a card on the map, whole and above the switch', async ({ page }) => {
  await page.goto(`${TOLEDO}&view=map`);
  await pins(page).filter({ hasText: /^2$/ }).tap();
  const card = map(page).getByRole('article');
  await expect(card).toContainText('Beech University');
  const [pin, over] = await Promise.all([
    map(page)
      .getByRole('button', { name: /^2, Beech/ })
      .boundingBox(),
    card.boundingBox(),
  ]);
  expect((pin?.y ?? Infinity) + (pin?.height ?? 0), 'its own pin stays in sight').toBeLessThanOrEqual(
    over?.y ?? 0,
  );
  for (const action of ['Call', 'Directions', 'Details']) {
    const link = card.getByRole('link', { name: action });
    await expect(link).toBeInViewport({ ratio: 1 });
    await link.click({ trial: true });
  }
  await card.getByRole('link', { name: 'Details' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Beech University');
  await page.goBack();
  await expect(pins(page).first()).toBeVisible();
});

test('a hospital’s map is small, and stands between its address and what it does', async ({ page }) => {
  await page.goto('/centers/dogwood-durham-nc?near=43604&radius=500');
  const top = async (part: Locator) => (await part.boundingBox())?.y ?? Number.NaN;
  const reach = await top(page.getByRole('heading', { name: 'How to reach them' }));
  const drawn = await page.getByRole('region', { name: /^Map of Dogwood/ }).boundingBox();
  expect(reach).toBeLessThan(740);
  expect(drawn?.y).toBeGreaterThan(await top(page.locator('#address')));
  expect(drawn?.y).toBeLessThan(await top(page.locator('#directions')));
  expect(drawn?.height).toBeLessThan(300);
  expect(await top(page.getByRole('heading', { name: 'What they do here' }))).toBeLessThan(
    await top(page.getByRole('heading', { name: 'Next nearest to this hospital' })),
  );
});

test('the folded search opens, searches again and folds', async ({ page }) => {
  await page.goto(TOLEDO);
  const box = page.getByRole('combobox', { name: 'ZIP, city or hospital' });
  await expect(box).toBeHidden();
  await page.getByText('Change', { exact: true }).tap();
  await expect(box).toHaveValue('Toledo, OH 43604');
  await box.fill('60637');
  await page.getByRole('button', { name: 'Find', exact: true }).tap();
  await expect(count(page)).toContainText('Chicago, IL 60637');
  await expect(box).toBeHidden();
});

test('the menu leads to every part and to the other language', async ({ page }) => {
  await page.goto('/learn/side-effects?near=43604');
  await page.getByText('Menu', { exact: true }).tap();
  await page.getByRole('banner').getByRole('link', { name: 'For clinicians' }).tap();
  await expect(page.getByRole('heading', { level: 2, name: 'For clinicians' })).toBeVisible();
  await page.goBack();
  await page.getByText('Menu', { exact: true }).tap();
  await page.getByRole('banner').getByRole('link', { name: 'Español' }).tap();
  await expect(page).toHaveURL(/\/es\/learn\/side-effects\?near=43604$/);
  await page.goto(TOLEDO);
  await page.getByText('Menu', { exact: true }).tap();
  const menu = page.getByRole('navigation', { name: 'Main' });
  for (const name of ['Find a center', 'Learn', 'For clinicians']) {
    await expect(menu.getByRole('link', { name })).toBeVisible();
  }
  await menu.getByRole('link', { name: 'Español' }).tap();
  await expect(page).toHaveURL(`/es${TOLEDO.slice(1)}`);
});

test('whatever a finger presses is at least 44 pixels high', async ({ page }) => {
  for (const address of [TOLEDO, `${TOLEDO}&view=map`, '/']) {
    await page.goto(address);
    if (address.includes('map')) await expect(pins(page).first()).toBeVisible();
    const controls = page.getByRole('button').or(page.getByRole('combobox')).or(page.getByRole('radio'));
    for (const control of await controls.filter({ visible: true }).all()) {
      const box = await control.evaluate((element) => {
        const target = element.closest('label') ?? element.closest('.box') ?? element;
        return { width: target.clientWidth, height: target.clientHeight };
      });
      const name = await control.evaluate((element) => element.ariaLabel ?? element.textContent);
      expect(Math.min(box.width, box.height), `${name} on ${address}`).toBeGreaterThanOrEqual(44);
    }
  }
});
