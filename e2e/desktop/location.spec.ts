import type { Page } from '@playwright/test';
import { count, rows, searchBox } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

const ANN_ARBOR = { latitude: 42.280826, longitude: -83.743038 };
const locate = (page: Page) => page.getByRole('button', { name: 'Use my location' });

test.describe('a device that tells its position', () => {
  test.use({ geolocation: ANN_ARBOR, permissions: ['geolocation'] });

  test('is asked on a press only, and the position leaves it rounded to about a kilometer', async ({
    page,
  }) => {
    const told: string[] = [];
    page.on('request', (request) => told.push(decodeURIComponent(request.url())));
    await page.goto('/');
    await expect(rows(page).first()).toBeVisible();
    expect(told.filter((url) => url.includes('42.2'))).toEqual([]);

    await locate(page).click();
    await expect(page).toHaveURL('/?near=42.28%2C-83.74');
    await expect(count(page)).toContainText('nearest to a point near Ann Arbor, MI first');
    await expect(rows(page).first()).toContainText('Alder University');
    const positions = told.flatMap((url) => url.match(/near=([-\d.]+,[-\d.]+)/)?.[1] ?? []);
    expect(new Set(positions)).toEqual(new Set(['42.28,-83.74']));
    expect(told.join()).not.toMatch(/42\.280|83\.743/);
  });
});

test('a refusal says what to do instead', async ({ page, context }) => {
  await context.clearPermissions();
  await page.goto('/');
  await denyPosition(page, 1);
  await locate(page).click();
  await expect(
    page.getByText('Your device did not share its position. Type a ZIP code or town'),
  ).toBeVisible();
  await expect(page).toHaveURL('/');
  await searchBox(page).fill('43604');
  await searchBox(page).press('Enter');
  await expect(count(page)).toContainText('nearest to Toledo, OH 43604');
});

for (const [what, code] of [
  ['cannot find itself', 2],
  ['takes too long', 3],
] as const) {
  test(`a device that ${what} says what to do instead`, async ({ page }) => {
    await page.goto('/');
    await denyPosition(page, code);
    await locate(page).click();
    const words = 'Your device could not tell its position. Type a ZIP code or town instead.';
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
  });
}

test('while the device thinks, the page says so', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    navigator.geolocation.getCurrentPosition = () => {};
  });
  await locate(page).click();
  await expect(page.getByText('Asking your device where you are…')).toBeVisible();
});

test('the form offers no position by itself: nothing is asked on load', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = () => console.error('asked without a press');
    navigator.geolocation.watchPosition = () => {
      console.error('followed without a press');
      return 0;
    };
  });
  await page.goto('/?near=43604');
  await expect(rows(page).first()).toBeVisible();
});

/** Answers as a browser does: 1 refused, 2 unavailable, 3 timed out. */
async function denyPosition(page: Page, code: 1 | 2 | 3): Promise<void> {
  await expect(locate(page)).toBeVisible();
  await page.evaluate((code) => {
    navigator.geolocation.getCurrentPosition = (_, refuse) =>
      refuse?.({ code, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 });
  }, code);
}
