import type { Page } from '@playwright/test';
import { count, rows } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

// Narrow, so that no map is drawn for each of them.
test.use({ viewport: { width: 700, height: 800 } });

const LONG = 'a'.repeat(10_000);
const PLACES = [
  '',
  '   ',
  LONG,
  "'; DROP TABLE center; --",
  '" OR 1=1 --',
  '<script>document.title="run"</script>',
  '"><img src=x onerror=document.title="run">',
  "javascript:document.title='run'",
  '{{7*7}}<%= 7*7 %>',
  '43604\u0000',
  '\u0000',
  '🏥🚑',
  'مستشفى السرطان',
  '\u202EoladeloT',
  'NaN,NaN',
  'Infinity,-Infinity',
  '0,0',
  '-83.5,41.6',
  '91,0',
  '1e309,1',
  '%',
  'a\nb\rc\td',
  '../../etc/passwd',
  '00000',
  '09012',
];

test('a place that is none gets a sentence', async ({ page }) => {
  test.slow();
  for (const near of PLACES) {
    await test.step(JSON.stringify(near.slice(0, 40)), async () => {
      const answer = await page.goto(`/?near=${encodeURIComponent(near)}&radius=100`);
      expect(answer?.status()).toBe(200);
      await expect(count(page)).toHaveText(/\p{L}{2,}/u);
      await nothingRan(page);
    });
  }
});

const QUERIES = [
  'near=43604&radius=-1',
  'near=43604&radius=1e9',
  'near=43604&radius=0',
  'near=43604&radius=abc&unit=furlong',
  'near=43604&near=60637',
  'near=43604&radius=100&radius=200',
  'near=43604&sort=%00&limit=-5&offset=1e99',
  'condition=<script>document.title="run"</script>&service=x',
  'bbox=1,2,3&region=%F0%9F%98%80&country=USA',
  'bbox=NaN,NaN,NaN,NaN',
  `q=${LONG}`,
  'unknown=1&__proto__=x&constructor=y&toString=z',
  'near[]=43604&near[a]=1',
  'near=43604&at=<script>&pin=%00&view=upside-down',
  'near=%ff%fe&radius=%ff',
];

test('a parameter that cannot be used is left out', async ({ page }) => {
  test.slow();
  for (const query of QUERIES) {
    await test.step(query.slice(0, 50), async () => {
      const answer = await page.goto(`/?${query}`);
      expect(answer?.status()).toBe(200);
      await expect(count(page)).toHaveText(/\p{L}{2,}/u);
      await nothingRan(page);
    });
  }
});

test('what was left out is named', async ({ page }) => {
  await page.goto('/?near=43604&radius=-1&foo=1');
  await expect(page.getByText('could not be used and was left out: radius, foo.')).toBeVisible();
  await expect(count(page)).toContainText('nearest to Toledo, OH 43604 first');
  await expect(rows(page)).not.toHaveCount(0);
});

for (const address of [
  '/centers/dogwood-durham-nc?near=<script>document.title="run"</script>&radius=-1',
  `/centers/dogwood-durham-nc?near=${LONG}`,
  '/centers/dogwood-durham-nc?near=%00&unit=%ff',
  '/centers?near[]=1&x=%00',
  '/es?near=%3Cscript%3E',
]) {
  test(`other pages hold out too: ${address.slice(0, 60)}`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await nothingRan(page);
  });
}

test('typed into the box, markup stays text', async ({ page }) => {
  await page.goto('/');
  const typed = '<img src=x onerror=document.title="run">';
  await page.getByRole('combobox', { name: 'ZIP, city or hospital' }).fill(typed);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(count(page)).toContainText(typed);
  await nothingRan(page);
});

test('the HTML repeats input only as text', async ({ request }) => {
  const html = await (await request.get(`/?near=${encodeURIComponent('"><svg/onload=x()>')}`)).text();
  expect(html).not.toContain('<svg/onload');
});

async function nothingRan(page: Page): Promise<void> {
  await expect(page).not.toHaveTitle(/run/);
  await expect(page.getByRole('img', { name: 'x' })).toHaveCount(0);
}
