import type { Page } from '@playwright/test';
import { rows } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

test.use({ expectedErrors: /Failed to load resource: .* 404/ });

const ENGLISH = { title: 'This page does not exist', home: '/', lang: 'en' };
const SPANISH = { title: 'Esta página no existe', home: '/es', lang: 'es' };

const ADDRESSES = [
  { address: '/no-such-page', words: ENGLISH },
  { address: '/centers/no-such-hospital', words: ENGLISH },
  { address: '/centers/no-such-hospital/report', words: ENGLISH },
  { address: '/learn/no-such-topic', words: ENGLISH },
  { address: '/report/R-0000-0000-0000', words: ENGLISH },
  { address: '/%ff', words: ENGLISH },
  { address: '/centers/%E0%A4%A', words: ENGLISH },
  { address: '/es/no-such-page', words: SPANISH },
  { address: '/es/centers/no-such-hospital', words: SPANISH },
  { address: '/es/centers/no-such-hospital/report', words: SPANISH },
  { address: '/es/learn/no-such-topic', words: SPANISH },
  { address: '/es/report/no-number', words: SPANISH },
];

for (const { address, words } of ADDRESSES) {
  test(`${address} is a real 404 with a way on`, async ({ page }) => {
    await leadsOn(page, address, words);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const { address, words } of ADDRESSES) {
    test(`${address} is a real 404 with a way on, too`, async ({ page }) => {
      await leadsOn(page, address, words);
    });
  }
});

async function leadsOn(page: Page, address: string, { title, home, lang }: typeof ENGLISH): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page).toHaveTitle(`${title} · HAI Pump Centers`);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await expect(page.getByRole('contentinfo')).toBeVisible();
  const way = page.getByRole('main').getByRole('link').first();
  await expect(way).toHaveAttribute('href', home);
  await way.click();
  await expect(rows(page).first()).toBeVisible();
}
