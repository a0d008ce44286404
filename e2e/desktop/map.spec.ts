import { count, dragMap, focused, map, names, openWithMap, pins, rows } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

/** So many hospitals stand on one page of the list. */
const PAGE_SIZE = 20;
const TOLEDO = '/?near=43604&radius=250';

test('every pin carries the number and the name of its row', async ({ page }) => {
  await openWithMap(page, TOLEDO);
  const listed = await names(page).allTextContents();
  const spoken = await Promise.all((await pins(page).all()).map((pin) => pin.getAttribute('aria-label')));
  for (const [index, name] of listed.entries()) {
    expect(spoken.filter((words) => words?.includes(`${index + 1}, ${name}, `))).toHaveLength(1);
  }
});

test('pointing at a row marks its pin, pointing at a pin marks its row', async ({ page }) => {
  await openWithMap(page, TOLEDO);
  const pin = pins(page).filter({ hasText: /^2/ });
  await names(page).nth(1).hover();
  await expect(pin).toHaveAttribute('data-chosen');
  await expect(map(page).getByText('Beech University').first()).toBeVisible();

  await pins(page).filter({ hasText: /^1/ }).hover();
  await expect(rows(page).nth(0)).toHaveAttribute('data-chosen');
  await expect(rows(page).nth(1)).not.toHaveAttribute('data-chosen');
});

test('the focus in a row marks its pin, the focus on a pin marks its row', async ({ page }) => {
  await openWithMap(page, TOLEDO);
  await names(page).nth(1).getByRole('link').focus();
  await expect(pins(page).filter({ hasText: /^2/ })).toHaveAttribute('data-chosen');
  await pins(page).filter({ hasText: /^1/ }).focus();
  await expect(rows(page).nth(0)).toHaveAttribute('data-chosen');
});

test('a press on a pin opens its card with calls to make, and the cross closes it', async ({ page }) => {
  await openWithMap(page, TOLEDO);
  await pins(page).filter({ hasText: /^2/ }).click();
  const card = map(page).getByRole('article');
  await expect(card).toContainText('Beech University');
  await expect(card.getByRole('link', { name: 'Details' })).toBeVisible();
  await expect(card.getByRole('link', { name: 'Directions' })).toBeVisible();
  await map(page).getByRole('button', { name: 'Close' }).click();
  await expect(card).toHaveCount(0);
  await expect(pins(page).filter({ hasText: /^2/ })).toBeFocused();
});

test('a press on joined pins comes nearer until each stands alone', async ({ page }) => {
  await openWithMap(page, TOLEDO);
  const joined = pins(page).filter({ hasText: '5 · 6 · 8' });
  await joined.click();
  await expect(joined).toHaveCount(0);
  await expect(pins(page).filter({ hasText: /^8$/ })).toBeInViewport();
});

test('after a drag, the shown area can be searched, and the place to measure from stays', async ({
  page,
}) => {
  await openWithMap(page, TOLEDO);
  const again = page.getByRole('button', { name: 'Search this area' });
  await expect(again).toHaveCount(0);
  await dragMap(page, -260, 0);
  await again.click();
  await expect(page).toHaveURL(/near=43604.*bbox=-?[\d.]+%2C/);
  await expect(page.getByText('Only what lies in the map area you chose.')).toBeVisible();
  const bbox = new URL(page.url()).searchParams.get('bbox') ?? '';
  const answer = await page.request.get(`/api/v1/centers?near=43604&limit=100&bbox=${bbox}`);
  const { items } = (await answer.json()) as { items: { name: string }[] };
  await expect(names(page)).toHaveText(items.slice(0, PAGE_SIZE).map(({ name }) => name));
  await expect(count(page)).toContainText(`${items.length} centers, nearest to Toledo, OH 43604 first`);
  await page.getByRole('link', { name: 'Show all areas' }).click();
  await expect(page).toHaveURL('/?near=43604');
});

test('zoom, scale and where the data come from', async ({ page }) => {
  await openWithMap(page, TOLEDO);
  await expect(map(page).getByText(/^\d+ mi$/)).toBeVisible();
  const credit = map(page).getByText(/Map data: .*Natural Earth/);
  await expect(credit.filter({ visible: true })).toHaveCount(1);
  const nearer = map(page).getByRole('button', { name: 'Zoom in' });
  await nearer.focus();
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(nearer).toBeDisabled({ timeout: 500 });
  }).toPass();
  // At the end nothing is taken from under the keyboard: the same button holds the focus, and the next one is its neighbor.
  await page.keyboard.press('Enter');
  await expect(nearer).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(map(page).getByRole('button', { name: 'Zoom out' })).toBeFocused();
  await expect(map(page).getByText('This map ends here. For streets')).toBeVisible();
});

test('without a radius the map shows the nearest, and the arrow keys bring the others into view', async ({
  page,
}) => {
  await openWithMap(page, '/?near=Honolulu');
  await pins(page).first().focus();
  await page.keyboard.press('End');
  const last = focused(page);
  await expect(last).toHaveAttribute('aria-label', /centers: |^\d+, /);
  const frame = await map(page).boundingBox();
  await expect.poll(async () => inside(await last.boundingBox(), frame)).toBe(true);
});

type Box = { x: number; y: number; width: number; height: number } | null;

function inside(box: Box, frame: Box): boolean {
  if (!box || !frame) return false;
  const { x, y } = { x: box.x + box.width / 2 - frame.x, y: box.y + box.height / 2 - frame.y };
  return x > 0 && y > 0 && x < frame.width && y < frame.height;
}
