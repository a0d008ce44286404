import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { count, names, rows } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';
import { published } from '../fixtures/pages';

const PAGE_SIZE = 20;
const PAGES = Math.ceil(published.length / PAGE_SIZE);
const KB = 1000;

// Narrow, so that no map is drawn for each of them.
test.use({ viewport: { width: 700, height: 800 } });

const pager = (page: Page) => page.getByRole('navigation', { name: 'Pages of the list' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('the pages of a long list hold every hospital once, and each link leads to the next', async ({
      page,
    }) => {
      await page.goto('/?near=43604');
      const seen: string[] = [];
      for (let number = 1; number <= PAGES; number++) {
        await expect(count(page)).toHaveText(
          `${published.length} centers, nearest to Toledo, OH 43604 first, at any distance`,
        );
        await expect(pager(page).locator('[aria-current="true"]')).toHaveText(`Page ${number}`);
        const last = Math.min(number * PAGE_SIZE, published.length);
        await expect(rows(page)).toHaveCount(last - (number - 1) * PAGE_SIZE);
        seen.push(...(await names(page).allTextContents()));
        if (number < PAGES) await pager(page).getByRole('link', { name: 'Next' }).click();
      }
      await expect(pager(page).getByRole('link', { name: 'Next' })).toHaveCount(0);
      expect(seen.toSorted()).toEqual(published.map(({ name }) => name).toSorted());
    });

    test('all of it stands on one page for the printer', async ({ page }) => {
      await page.goto('/?near=43604&page=2');
      await pager(page)
        .getByRole('link', { name: `All ${published.length} on one page, to print` })
        .click();
      await expect(rows(page)).toHaveCount(published.length);
      await pager(page).getByRole('link', { name: 'Back to pages of 20' }).click();
      await expect(rows(page)).toHaveCount(PAGE_SIZE);
    });
  });
}

test('the next page begins where it is read: at its heading, by key and by eye', async ({ page }) => {
  await page.goto('/?near=43604');
  await pager(page).getByRole('link', { name: 'Next' }).press('Enter');
  await expect(page).toHaveURL(/page=2/);
  await expect(count(page)).toBeFocused();
  await expect(count(page)).toBeInViewport();
});

test('a hospital of the second page opens in place, and Back shows the same page at once', async ({
  page,
}) => {
  await page.goto('/?near=43604&page=2');
  const name = await names(page).nth(4).textContent();
  const documents: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url());
  });
  await names(page).nth(4).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
  await page.goBack();
  await expect(names(page).nth(4)).toHaveText(name ?? '');
  await expect(rows(page)).toHaveCount(PAGE_SIZE);
  expect(documents, 'no document was loaded').toEqual([]);
});

test('the list by state comes in pages, with a way to each state', async ({ page }) => {
  await page.goto('/centers');
  await page
    .getByRole('navigation', { name: 'States, provinces and regions' })
    .getByRole('link', { name: 'Zürich' })
    .click();
  await expect(page).toHaveURL(new RegExp(`page=${PAGES}#ch-z`));
  await expect(page.getByRole('heading', { level: 3, name: 'Zürich' })).toBeInViewport();
});

/** The first page is as heavy as it will ever be: longer lists have more pages. */
for (const path of ['/?near=43604', '/es?near=43604&page=2', '/', '/?near=43604&sort=name&unit=km']) {
  test(`the finder's document stays small: ${path}`, async ({ request }) => {
    const html = await (await request.get(path)).body();
    expect(html.length, 'as it is').toBeLessThanOrEqual(130 * KB);
    expect(gzipSync(html).length, 'with gzip').toBeLessThanOrEqual(18 * KB);
  });
}
