import { type APIRequestContext, expect, test } from '@playwright/test';
import { readPage } from '../fixtures/page-data';

/** Of each kind of place one, and each way to tell and to order. */
const SEARCHES = [
  '/?near=43604',
  '/es?near=Toledo%2C+OH&unit=km',
  '/?near=Ohio&sort=name',
  '/?near=41.65,-83.54',
  '/es?near=41.65,-83.54&sort=travel',
  "/?near=Coeur d'Alene, ID&page=2",
  '/?near=Alder+University+Made-Up+Health+System+Cancer+Center',
];
/** With this header a page is rendered for the one who asks. */
const RENDERED = { 'x-nonce-placeholder': 'none of yours' };

async function ask(request: APIRequestContext, path: string, headers = {}) {
  const answer = await request.get(path, { headers });
  expect(answer.status(), path).toBe(200);
  return { headers: answer.headers(), text: await answer.text() };
}

/** What an answer says of itself, but for its own policy and how its bytes come. */
const namesOf = (headers: Record<string, string>) =>
  Object.keys(headers)
    .filter((name) => !/^(content-security-policy|content-length|transfer-encoding)$/.test(name))
    .toSorted();

/** A page that is rendered has another ticket each time; one that is filled in has that of the page it is made of. */
const ticketOf = (text: string) => /\\"ticket\\":\\"([^\\]+)/.exec(text)?.[1];

test('a search that is filled into the kept page is the one that is rendered', async ({ request }) => {
  for (const path of SEARCHES) {
    let filled = await ask(request, path);
    await expect
      .poll(async () => {
        const before = ticketOf(filled.text);
        filled = await ask(request, path);
        return ticketOf(filled.text) === before;
      }, path)
      .toBe(true);
    const rendered = await ask(request, path, RENDERED);
    expect(readPage(filled.text), path).toEqual(readPage(rendered.text));
    expect(filled.text, path).not.toMatch(/[\uE000-\uE02F]|%EE%80/);
    const [{ 'content-security-policy': policy = '', ...own }, other] = [filled.headers, rendered.headers];
    expect(own['cache-control'], path).toBe(other['cache-control']);
    expect(namesOf(own)).toEqual(namesOf(other));
    const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(filled.text).toContain(`nonce="${nonce}"`);
  }
});

test('signs that a stranger sends open no gap', async ({ request }) => {
  const { text, headers } = await ask(request, '/?near=%EE%80%A0');
  expect(text).not.toMatch(/[\uE010-\uE01F]/);
  expect(headers['cache-control']).toContain('no-store');
});
