import { count, names, rows, search, searchBox } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

// Narrow, so that no map is drawn for each of them.
test.use({ viewport: { width: 700, height: 800 } });

test('by ZIP: the nearest first, with distance and direction in words', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Within' }).selectOption('250 miles');
  await search(page, '43604');
  await expect(page).toHaveURL('/?near=43604&radius=250');
  await expect(count(page)).toHaveText('8 centers within 250 miles of Toledo, OH 43604');
  await expect(page.getByRole('status').filter({ hasText: '8 centers within' })).toHaveCount(1);
  await expect(rows(page)).toHaveCount(8);
  await expect(names(page).first()).toHaveText('Alder University Made-Up Health System Cancer Center');
  await expect(rows(page).first()).toContainText(/44 mi.*north.*about 60 min by car/s);
});

for (const [typed, meant] of [
  ['Pitsburgh', 'Pittsburgh, PA'],
  ['Minneaplis', 'Minneapolis, MN'],
] as const) {
  test(`by a misspelled town: ${typed}`, async ({ page }) => {
    await page.goto('/');
    await search(page, typed);
    await expect(count(page)).toContainText(`nearest to ${meant}`);
    await expect(page.getByText(`We took “${typed}” to mean ${meant}.`)).toBeVisible();
    await expect(rows(page).first()).toContainText(/mi/);
  });
}

test('by a hospital’s short name', async ({ page }) => {
  await page.goto('/');
  await search(page, 'CMCC');
  await expect(count(page)).toContainText('Cedar Memorial Made-Up');
  await expect(names(page).first()).toHaveText('Cedar Memorial Made-Up Cancer Center');
  await expect(rows(page).first()).toContainText('right here');
});

test('an ambiguous town asks which one, and one press answers', async ({ page }) => {
  await page.goto('/');
  await search(page, 'Springfield');
  await expect(count(page)).toHaveText('Which “Springfield” do you mean?');
  await expect(page.getByRole('status').filter({ hasText: 'Which “Springfield”' })).toHaveCount(1);
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Springfield, IL' }).click();
  await expect(count(page)).toHaveText(/centers, nearest to Springfield, IL first, at any distance/);
  await page.getByText('Change', { exact: true }).click();
  await expect(searchBox(page)).toHaveValue('Springfield, IL');
});

test('a place nobody knows leads on', async ({ page }) => {
  await page.goto('/');
  await search(page, 'Xqzwvkj');
  await expect(count(page)).toHaveText('We could not find “Xqzwvkj”');
  await expect(page.getByText('Check the spelling')).toBeVisible();
  await page.getByRole('link', { name: 'Show all centers' }).click();
  await expect(count(page)).toHaveText(/^\d+ centers$/);
});

test('nothing near: the nearest are shown anyway', async ({ page }) => {
  await page.goto('/?near=Anchorage&radius=50');
  await expect(count(page)).toHaveText('No center within 50 miles of Anchorage, AK');
  await expect(page.getByText('Here are the 4 nearest, in a straight line.')).toBeVisible();
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page).first()).not.toContainText('by car');
  await page.getByRole('link', { name: 'Search at any distance' }).click();
  await expect(count(page)).toHaveText(/centers, nearest to Anchorage, AK first/);
  await expect(page).toHaveURL('/?near=Anchorage');
});

test('a filter that hides all says so and lifts with one press', async ({ page }) => {
  await page.goto('/?near=43604&radius=250&service=robotic_placement&service=virtual_visit');
  await expect(count(page)).toContainText(
    'No center within 250 miles of Toledo, OH 43604 matches everything',
  );
  const lift = page.getByRole('link', { name: /Search without: Video visit/ });
  const promised = Number((await lift.textContent())?.match(/(\d+) center/)?.[1]);
  await lift.click();
  await expect(rows(page)).toHaveCount(promised);
  await expect(count(page)).toContainText(`${promised} center`);
});

test('a choice in the form searches again at once', async ({ page }) => {
  await page.goto('/?near=43604&radius=250');
  await page.getByText('Change', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Within' }).selectOption('500 miles');
  await expect(page).toHaveURL('/?near=Toledo%2C+OH+43604&radius=500');
  await page.getByRole('radio', { name: 'Bile duct cancer' }).check();
  await expect(page).toHaveURL(/condition=icca/);
  await expect(count(page)).toContainText('within 500 miles');
});

test('order and unit are links that keep the search', async ({ page }) => {
  await page.goto('/?near=43604&radius=250');
  const nearest = await names(page).allTextContents();
  await page.getByText('how we measure').click();
  await page.getByRole('list', { name: 'Order' }).getByRole('link', { name: 'Name' }).click();
  await expect(page).toHaveURL('/?near=43604&radius=250&sort=name');
  await expect(names(page)).toHaveText(nearest.toSorted((a, b) => a.localeCompare(b, 'en')));
  await page.getByRole('list', { name: 'Unit' }).getByRole('link', { name: 'Kilometers' }).click();
  await expect(count(page)).toHaveText('8 centers within 400 km of Toledo, OH 43604');
  await expect(rows(page).first()).toContainText('km');
});
