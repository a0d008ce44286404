import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/run/browser.mjs';
import { fingerprintOf } from './loopback.mjs';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
/** Headers are counted over HTTP/2. */
const SIZE_OF_304 = 1000;
const PASSWORD = 'correct horse battery staple nine';

/** A page of a fresh browser, and all that goes wrong on it. */
async function withPage(work, flags = []) {
  const executablePath = findBrowser() ?? undefined;
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    await work(page, faults, context);
  } finally {
    await browser.close();
  }
}

/** React has taken over the page: its scripts ran. */
const isAlive = (page) =>
  page.waitForFunction(
    () =>
      [...document.querySelectorAll('*')].some((one) =>
        Object.keys(one).some((key) => key.startsWith('__react')),
      ),
    undefined,
    { timeout: 20_000 },
  );

/** Visits, and comes back: the browser asks with the tag of what it has. */
async function comeBack(page, faults, address) {
  const seen = [];
  page.on('response', (answer) => {
    if (answer.request().isNavigationRequest()) seen.push(answer);
  });
  for (let i = 0; i < 3; i += 1) {
    await page.goto(address);
    await isAlive(page);
  }
  assert.deepEqual(faults, []);
  // The browser itself tells 304s as 200s; their sizes do not lie.
  const sizes = await Promise.all(seen.map((answer) => answer.request().sizes()));
  return sizes.map(({ responseBodySize }) => responseBodySize);
}

/** A page that says with its script that it ran; on the second visit a 304, with or without a policy of its own. */
async function serveTwice(policyOf304) {
  const policy = (nonce) => ({
    'content-security-policy': `script-src 'nonce-${nonce}'`,
    'cache-control': 'no-cache',
    etag: 'W/"1"',
  });
  const server = createServer((request, response) => {
    if (request.url !== '/') response.writeHead(404).end();
    else if (request.headers['if-none-match']) {
      const { 'content-security-policy': _, ...headers } = policy('b');
      response.writeHead(304, policyOf304 ? policy('b') : headers).end();
    } else {
      response.writeHead(200, { ...policy('a'), 'content-type': 'text/html' });
      response.end('<title>still</title><script nonce="a">document.title = "ran"</script>');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function titlesOf(policyOf304) {
  const titles = [];
  const { address, close } = await serveTwice(policyOf304);
  await withPage(async (page) => {
    for (let i = 0; i < 2; i += 1) {
      await page.goto(address);
      titles.push(await page.title());
    }
  });
  close();
  return titles;
}

const trust = (folder) => [`--ignore-certificate-errors-spki-list=${fingerprintOf(folder)}`];

export const pageChecks = ({ folder, ports, setupLink }) => [
  [
    'Chromium: the policy of a 304 takes the place of the stored one, and none leaves it as it is',
    async () => {
      assert.deepEqual(await titlesOf(true), ['ran', 'still']);
      assert.deepEqual(await titlesOf(false), ['ran', 'ran']);
    },
  ],
  ...[
    ['Chromium behind nginx', `https://localhost:${ports.https}`],
    ['Chromium straight at the site', `http://127.0.0.1:${ports.site}`],
  ].map(([who, origin]) => [
    `${who}: pages run, again and from its own cache, and break no policy`,
    () =>
      withPage(async (page, faults) => {
        const sizes = await comeBack(page, faults, `${origin}/`);
        assert.ok(sizes[0] > 1000, `first ${sizes}`);
        assert.ok(Math.max(...sizes.slice(1)) < SIZE_OF_304, `then ${sizes}`);
        await page.goto(`${origin}/?near=Toledo%2C+OH`);
        await isAlive(page);
        await page.goto(`${origin}/es/centers`);
        await isAlive(page);
        assert.deepEqual(faults, []);
      }, trust(folder)),
  ]),
  [
    'The editors’ pages work behind https on 127.0.0.1, are kept nowhere, and their cookies are Secure',
    () =>
      withPage(async (page, faults, context) => {
        const answer = await page.goto(setupLink());
        assert.match(answer.headers()['cache-control'], /no-store/);
        assert.equal(answer.headers()['x-cache'], undefined);
        await page.getByLabel('E-mail address').fill('owner@hospital.example');
        await page.getByLabel('Your name').fill('Ann Owner');
        await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
        await page.getByLabel('The same password again').fill(PASSWORD);
        await page.getByRole('button', { name: 'Make my account' }).click();
        await page.getByRole('heading', { name: 'Set up your authenticator app' }).waitFor();
        const cookies = await context.cookies();
        assert.ok(cookies.length > 0);
        for (const cookie of cookies) {
          assert.deepEqual([cookie.name, cookie.secure, cookie.httpOnly], [cookie.name, true, true]);
          assert.match(cookie.name, /^__(Secure|Host)-/);
        }
        assert.deepEqual(faults, []);
      }, trust(folder)),
  ],
];
