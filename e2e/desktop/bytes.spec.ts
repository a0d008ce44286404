import type { Page } from '@playwright/test';
import { openWithMap, rows } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';
import { countBytes, type Loaded, sum } from '../fixtures/weight';

const KB = 1000;
const ADDRESSES = ['/', '/?near=43604&radius=250', '/es', '/es?near=43604&radius=250'];

for (const address of ADDRESSES) {
  test(`page, map code, map data and fonts stay small: ${address}`, async ({ page, request }) => {
    const html = await (await request.get(address)).text();
    const loaded = await countBytes(page);
    await page.goto(address);
    await mapDrawn(page, loaded);

    const all = loaded();
    const [before, mapCode] = split(all.filter(isCode), (each) => html.includes(fileOf(each)));
    expect(sum(before), 'HTML, CSS and JS before the map').toBeLessThanOrEqual(177 * KB);
    const scripts = before.filter(({ type }) => type === 'Script');
    expect(sum(scripts), 'JS before the map').toBeGreaterThan(0);
    expect(sum(scripts), 'JS before the map').toBeLessThanOrEqual(165 * KB);
    expect(sum(mapCode), 'code of the map').toBeGreaterThan(20 * KB);
    expect(sum(mapCode), 'code of the map').toBeLessThanOrEqual(97 * KB);
    const data = all.filter(({ url }) => url.includes('/basemap/'));
    expect(sum(data), 'data of the first map').toBeGreaterThan(0);
    expect(sum(data), 'data of the first map').toBeLessThanOrEqual(250 * KB);
    const fonts = all.filter(({ type }) => type === 'Font');
    expect(sum(fonts), 'fonts').toBeGreaterThan(0);
    expect(sum(fonts), 'fonts').toBeLessThanOrEqual(60 * KB);
  });
}

test('the map’s code is asked for only once the whole list has come', async ({ page, request }) => {
  const address = '/?near=43604&radius=250';
  const html = await (await request.get(address)).text();
  const loaded = await countBytes(page);
  await openWithMap(page, address);
  const all = loaded();
  const list = all.find(({ type }) => type === 'Document');
  const mapCode = all.filter(isCode).filter((each) => !html.includes(fileOf(each)));
  expect(mapCode.length).toBeGreaterThan(0);
  for (const { askedAtMs } of mapCode) expect(askedAtMs).toBeGreaterThan(list?.endedAtMs ?? Number.NaN);
});

test.describe('before any script runs', () => {
  test.use({ expectedErrors: /Failed to load resource: net::ERR_FAILED/ });

  test('list, links and form are there', async ({ page, context }) => {
    await context.route(/\.js$/, (route) => route.abort());
    await page.goto('/?near=43604&radius=250');
    await expect(rows(page)).toHaveCount(8);
    await expect(
      rows(page)
        .first()
        .getByRole('link', { name: /Alder University/ })
        .first(),
    ).toBeVisible();
    await page.getByText('Change', { exact: true }).click();
    await page.getByRole('combobox', { name: 'ZIP, city or hospital' }).fill('60637');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await expect(rows(page).first()).toContainText('Chicago, IL');
  });
});

const isCode = ({ type }: Loaded): boolean => ['Document', 'Stylesheet', 'Script'].includes(type);
const fileOf = ({ url, type }: Loaded): string => (type === 'Document' ? '<html' : new URL(url).pathname);

function split(all: Loaded[], isFirst: (each: Loaded) => boolean): [Loaded[], Loaded[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}

/** Pins are there and no data have come for a while. */
async function mapDrawn(page: Page, loaded: () => Loaded[]): Promise<void> {
  await expect(page.getByRole('button', { name: /^\d/ }).first()).toBeVisible();
  let seen = -1;
  await expect
    .poll(
      () => {
        const open = loaded().filter(({ endedAtMs }) => endedAtMs === 0).length;
        const settled = open === 0 && loaded().length === seen;
        seen = loaded().length;
        return settled;
      },
      { intervals: [700] },
    )
    .toBe(true);
}
