import { map, openWithMap } from '../fixtures/finder';
import { expect, test } from '../fixtures/site';

const HOST = 'https://tiles.operator.example';
const TILE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test.use({
  settings: {
    MAP_TILES_URL: `${HOST}/{z}/{x}/{y}.png`,
    MAP_ATTRIBUTION: '<b>Operator</b> & sons',
  },
  operatorOrigin: HOST,
});

test('an operator’s picture tiles are shown, named as text, and allowed for pictures only', async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  await context.route(`${HOST}/**`, (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return route.fulfill({ contentType: 'image/png', body: Buffer.from(TILE, 'base64') });
  });
  const answer = await page.goto('/?near=43604&radius=50');
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain(`img-src 'self' data: blob: ${HOST};`);
  expect(policy).toContain("connect-src 'self';");
  await openWithMap(page, '/?near=43604&radius=50');
  await expect(map(page).getByText('Map data: <b>Operator</b> & sons').first()).toBeVisible();
  await expect.poll(() => asked.length).toBeGreaterThan(3);
  for (const path of asked) expect(path).toMatch(/^\/\d+\/\d+\/\d+\.png$/);
});
