import type { Page } from '@playwright/test';
import { rows } from '../fixtures/finder';
import { expect, NO_PROXY, test } from '../fixtures/journey';

// Narrow, so that no map is drawn where the way leads.
test.use({ viewport: { width: 700, height: 800 }, expectedErrors: /Failed to load resource: .* 404/ });

const ENGLISH = { lang: 'en', title: 'This page does not exist', home: '/' };
const LANGUAGES = [
  {
    ...ENGLISH,
    addresses: [
      '/no-such-page',
      '/centers/no-such-hospital',
      '/centers/no-such-hospital/report',
      '/learn/no-such-topic',
      '/report/R-0000-0000-0000',
      '/%ff',
    ],
  },
  {
    lang: 'es',
    title: 'Esta página no existe',
    home: '/es',
    addresses: [
      '/es/no-such-page',
      '/es/centers/no-such-hospital',
      '/es/centers/no-such-hospital/report',
      '/es/learn/no-such-topic',
      '/es/report/no-number',
    ],
  },
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    for (const { addresses, ...words } of LANGUAGES) {
      test(`each is a real 404 with a way on: ${addresses.join(' ')}`, async ({ page }) => {
        for (const address of addresses) await test.step(address, () => leadsOn(page, address, words));
        await page.getByRole('main').getByRole('link').first().click();
        await expect(rows(page).first()).toBeVisible();
      });
    }

    test('an address that is no text is one, too', NO_PROXY, async ({ page }) => {
      await leadsOn(page, '/centers/%E0%A4%A', ENGLISH);
    });
  });
}

type Words = { title: string; home: string; lang: string };

async function leadsOn(page: Page, address: string, { title, home, lang }: Words): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page).toHaveTitle(`${title} · HAI Pump Centers`);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toHaveAttribute('href', home);
}
