import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from '../fixtures/journey';

const SHEET = '/refer/sheet?c=ash-pittsburgh-pa,laurel-chicago-il&near=43604';
/** In every field another word of nobody's language, so that a trace of any of them is found. */
const SECRET = 'Qzvx';
const secretOf = (field: number) => `${SECRET}${field}w`;

/** All that leaves the browser, as text: addresses, headers and bodies, decoded. */
function listen(context: BrowserContext): () => Promise<string> {
  const sent: Promise<string>[] = [];
  context.on('request', (request) => {
    const said = [request.url(), request.postData() ?? ''];
    sent.push(
      request
        .allHeaders()
        .catch(() => request.headers())
        .then((headers) => [...said, JSON.stringify(headers)].join('\n')),
    );
  });
  context.on('page', (page) => page.on('websocket', (socket) => sent.push(Promise.resolve(socket.url()))));
  return async () =>
    decodeURIComponent((await Promise.all(sent)).join('\n').replaceAll(/%(?![0-9a-f]{2})/gi, ' '));
}

async function typeAll(page: Page): Promise<number> {
  await expect(page.getByRole('textbox').first()).toBeEnabled();
  const fields = await page.getByRole('textbox').all();
  expect(fields.length).toBeGreaterThan(8);
  for (const [index, field] of fields.entries()) {
    await field.click();
    await page.keyboard.type(secretOf(index));
    if ((await field.evaluate(({ tagName }) => tagName)) === 'INPUT') await page.keyboard.press('Enter');
  }
  return fields.length;
}

/** All that a page can keep, as text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const workers = await navigator.serviceWorker.getRegistrations();
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      databases,
      await caches.keys(),
      workers.length,
      document.cookie,
      window.name,
      document.title,
      window.location.href,
      window.history.state,
    ]);
  });

const noneTyped = async (page: Page) => {
  await expect(page.getByRole('textbox').first()).toBeEnabled();
  for (const field of await page.getByRole('textbox').all()) await expect(field).toHaveValue('');
};

test('what is typed about a patient is printed, and is in no request, storage, address or history', async ({
  page,
  context,
}) => {
  const sent = listen(context);
  await page.goto(SHEET);
  await expect(page.getByText('What you type here stays on this page.')).toBeVisible();
  const entries = await page.evaluate(() => window.history.length);
  const count = await typeAll(page);
  expect(new URL(page.url()).search).toBe(new URL(SHEET, page.url()).search);
  expect(await page.evaluate(() => window.history.length)).toBe(entries);
  expect(await kept(page)).not.toContain(SECRET);

  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter' })));
  for (const number of [1, 2]) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    for (let field = 0; field < count; field++) expect(text).toContain(secretOf(field));
  }
  await page.getByRole('button', { name: 'Print or save as PDF' }).click();

  // Away by a link that exchanges the page in place, and back.
  await page.getByRole('link', { name: 'Back to referring' }).click();
  await expect(page).toHaveURL(/\/refer\?near=43604$/);
  expect(await kept(page)).not.toContain(SECRET);
  await page.goBack();
  await noneTyped(page);
  // Away by a new page, and back.
  await typeAll(page);
  await page.goto('/privacy');
  expect(await kept(page)).not.toContain(SECRET);
  await page.goBack();
  await noneTyped(page);
  await typeAll(page);
  await page.reload();
  await noneTyped(page);
  await typeAll(page);
  await page.getByRole('button', { name: 'Clear what I typed' }).click();
  await noneTyped(page);

  const everything = await sent();
  expect(everything).toContain('/refer/sheet?c=ash-pittsburgh-pa');
  expect(everything).not.toContain(SECRET);
});

test('the fields have no name and no form, and no browser’s help sees what is typed', async ({ page }) => {
  await page.goto(SHEET);
  const fields = await page.getByRole('textbox').all();
  for (const field of fields) {
    await expect(field).not.toHaveAttribute('name');
    await expect(field).toHaveAttribute('autocomplete', 'off');
    await expect(field).toHaveAttribute('spellcheck', 'false');
    expect(await field.evaluate((element) => element.closest('form'))).toBeNull();
  }
});

test('nothing of it is on the disk when the browser was closed on the open page', async ({ baseURL }, {
  project,
  config,
}) => {
  test.slow();
  const profile = mkdtempSync(path.join(tmpdir(), 'refer-profile-'));
  // A whole browser: the shell that other journeys run in keeps no history on the disk.
  const executablePath = config.metadata.wholeBrowser;
  const context = await chromium.launchPersistentContext(profile, {
    ...project.use.launchOptions,
    ...(executablePath && { executablePath }),
  });
  const page = await context.newPage();
  await page.goto(`${baseURL}${SHEET}`);
  await typeAll(page);
  await page.goto(`${baseURL}/privacy`);
  await page.goBack();
  await typeAll(page);
  await context.close();
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const holds = (text: string) =>
    files.filter(({ parentPath, name }) => {
      const bytes = readFileSync(path.join(parentPath, name));
      return [Buffer.from(text), Buffer.from(text, 'utf16le')].some((form) => bytes.includes(form));
    });
  // The address is in the history, so the search would find what is there.
  expect(holds('ash-pittsburgh-pa').length).toBeGreaterThan(0);
  expect(holds(SECRET).map(({ name }) => name)).toEqual([]);
  rmSync(profile, { recursive: true, force: true });
});
