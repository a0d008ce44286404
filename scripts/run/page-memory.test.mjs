import { createServer, request as send } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pageMemory } from './page-memory.mjs';

let server;
let memory;
/** What the site answers, and what it was asked. */
let site;
const text = 'The same for everybody. '.repeat(100);

beforeEach(async () => {
  memory = pageMemory();
  site = { version: 1, status: 200, asked: [] };
  globalThis.haiPageMemory.tagOf = (address) =>
    address.includes('near=') ? null : `W/"${site.version} ${address.length}"`;
  server = createServer((request, response) => memory.answer(request, response, render));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** As Next writes: the head first, then piece by piece. */
function render(request, response) {
  const { placeholder } = globalThis.haiPageMemory;
  const isOurs = request.headers['x-nonce-placeholder'] === placeholder;
  const nonce = isOurs ? placeholder : `fresh${site.asked.length}`;
  site.asked.push({ url: request.url, headers: { ...request.headers } });
  response.statusCode = site.status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('ETag', `W/"${site.version} ${request.url.length}"`);
  response.setHeader('Content-Security-Policy', `script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`);
  response.setHeader('Link', `</a.js>; rel=preload; nonce="${nonce}"`);
  if (isOurs) response.setHeader('x-nonce', 'placeholder');
  if (isOurs) response.setHeader('x-accel-expires', '5');
  response.flushHeaders();
  if (request.url.includes('%EE') && isOurs) response.write(site.open);
  response.write(`<script nonce="${nonce}"></script>${text}ü`);
  response.write(new TextEncoder().encode(`${site.version}<style nonce="${nonce}"></style>`));
  response.end();
}

const ask = (path, headers = {}, method = 'GET') =>
  new Promise((resolve, reject) => {
    const { port } = server.address();
    const sent = send({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        const bytes = Buffer.concat(parts);
        const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[answer.headers['content-encoding']];
        const body = (unpack ? unpack(bytes) : bytes).toString();
        resolve({ status: answer.statusCode, headers: answer.headers, body, bytes: bytes.length });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
const noncesOf = ({ headers, body }) => {
  const all = `${headers['content-security-policy']} ${headers.link} ${body}`;
  return [...new Set([...all.matchAll(/nonce(?:-|=")([\w-]+)/g)].map(([, nonce]) => nonce))];
};

test('a page is rendered once, and each answer has one nonce of its own, everywhere', async () => {
  const answers = await Promise.all(['/', '/', '/'].map((path) => ask(path)));
  answers.push(await ask('/'), await ask('/'));
  const nonces = answers.map(noncesOf);
  for (const own of nonces) expect(own).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  expect(new Set(nonces.flat()).size).toBe(answers.length);
  const before = site.asked.length;
  await ask('/');
  expect(site.asked.length).toBe(before);
  const bodies = answers.map((answer) => answer.body.replaceAll(noncesOf(answer)[0], ''));
  expect(new Set(bodies).size).toBe(1);
  expect(bodies[0]).toContain(`${text}ü1`);
});

test('what changed is seen by the very next request', async () => {
  await ask('/');
  site.version = 2;
  expect((await ask('/')).body).toContain('ü2');
});

test('the answer says what an answer of the site itself says', async () => {
  globalThis.haiPageMemory.tagOf = () => null;
  const own = await ask('/');
  globalThis.haiPageMemory.tagOf = () => 'W/"1 1"';
  for (const kept of [await ask('/'), await ask('/')]) {
    expect(kept.status).toBe(own.status);
    const said = ({ headers }) => {
      const { date: _, 'transfer-encoding': __, 'content-length': ___, ...rest } = headers;
      return Object.fromEntries(
        Object.entries(rest).map(([name, value]) => [name, value.replaceAll(/[0-9a-f]{32}|fresh\d+/g, '·')]),
      );
    };
    expect(said(kept)).toEqual(said(own));
  }
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['identity', undefined],
  ['', undefined],
])('who accepts %j gets %s', async (accepted, coding) => {
  for (let i = 0; i < 2; i++) {
    const answer = await ask('/', { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(coding);
    expect(answer.body).toContain(text);
    expect(answer.bytes < text.length).toBe(coding !== undefined);
  }
  expect(site.asked.some(({ headers }) => headers['accept-encoding'] !== undefined)).toBe(false);
});

test('a search, a form, a part of a page, a head and what a browser has are the site’s to answer', async () => {
  await ask('/?near=Toledo');
  await ask('/?near=Toledo');
  await ask('/', {}, 'POST');
  await ask('/', {}, 'HEAD');
  await ask('/', { rsc: '1' });
  await ask('/', { 'if-none-match': '"x", W/"1 1"' });
  expect(site.asked.length).toBe(6);
  expect(site.asked[5].headers['if-none-match']).toBeDefined();
  expect(memory.bytes()).toBe(0);
  await ask('/', { 'if-none-match': '"older"' });
  expect(memory.bytes()).toBeGreaterThan(text.length);
});

test('what somebody sends with his request changes the page for nobody', async () => {
  const given = {
    cookie: 'a=b',
    'accept-language': 'es',
    'next-url': '/x',
    'x-anything': '1',
    accept: 'x/y',
  };
  await ask('/', given);
  expect(Object.keys(site.asked[0].headers).sort()).toEqual([
    'connection',
    'host',
    'user-agent',
    'x-nonce-placeholder',
  ]);
  await ask('/', { host: 'other.test' });
  expect(site.asked.length).toBe(2);
});

test('who names a placeholder himself is answered by the site', async () => {
  await ask('/', { 'x-nonce-placeholder': 'x' });
  const { headers, body } = await ask('/', { 'x-nonce-placeholder': '' });
  expect(site.asked.map((one) => one.headers['x-nonce-placeholder'])).toEqual(['x', '']);
  expect(headers['x-nonce']).toBeUndefined();
  expect(body).not.toContain(globalThis.haiPageMemory.placeholder);
});

test('what is not found is given a nonce, and kept by nobody', async () => {
  site.status = 404;
  const answers = [await ask('/none'), await ask('/none')];
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  expect(new Set(answers.flatMap(noncesOf)).size).toBe(2);
  expect(memory.bytes()).toBe(0);
});

test('a database that cannot be read is the site’s to tell', async () => {
  globalThis.haiPageMemory.tagOf = () => {
    throw new Error('no database');
  };
  expect((await ask('/')).status).toBe(200);
  expect(memory.bytes()).toBe(0);
});

test('however many pages there are, no more bytes are kept than were allowed', async () => {
  memory = pageMemory({ maxBytes: 100_000 });
  globalThis.haiPageMemory.tagOf = (address) => `W/"${address}"`;
  for (let i = 0; i < 60; i++) {
    await ask(`/centers/made-up-${i}`);
    expect(memory.bytes()).toBeLessThanOrEqual(100_000);
  }
  expect(memory.bytes()).toBeGreaterThan(90_000);
  const before = site.asked.length;
  await ask('/centers/made-up-59');
  expect(site.asked.length).toBe(before);
  await ask('/centers/made-up-0');
  expect(site.asked.length).toBe(before + 1);
});

describe('the page of a search', () => {
  const open = '/?near=%EE%80%A0';
  /** As the site says it: which page has the gaps, and what goes into them. */
  const fillWith = (label) => {
    globalThis.haiPageMemory.fillingOf = async (address) => {
      const near = new URLSearchParams(address.split('?')[1]).get('near');
      const values = { 'html\uE010': label, 'url\uE020': near };
      return near
        ? { address: open, tag: `W/"${site.version} ${open.length}"`, values: async () => values }
        : null;
    };
  };
  const untilFilled = async (path) => {
    await expect.poll(async () => (await ask(path)).body).toContain('<h1>');
    return ask(path);
  };
  beforeEach(() => {
    fillWith('Toledo');
    site.open = '<h1>\uE010</h1><a href="/es?near=%EE%80%A0">es</a>';
  });

  test('is rendered at first, and then filled into a page that names no place', async () => {
    const first = await ask('/?near=43604');
    expect(first.body).not.toContain('<h1>');
    const filled = await untilFilled('/?near=43604');
    expect(filled.body).toContain('<h1>Toledo</h1><a href="/es?near=43604">es</a>');
    expect(noncesOf(filled)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    const before = site.asked.length;
    fillWith('Akron');
    expect((await ask('/?near=44301')).body).toContain('<h1>Akron</h1><a href="/es?near=44301">');
    expect(site.asked.length).toBe(before);
  });

  test('says that it is kept nowhere, and is nowhere in what is kept', async () => {
    const { headers } = await untilFilled('/?near=43604');
    expect(headers['cache-control']).toContain('no-store');
    expect(headers.etag).toBeUndefined();
    expect(headers['x-nonce']).toBeUndefined();
    const inner = site.asked.filter(({ headers: given }) => given['x-nonce-placeholder']);
    expect(inner.map(({ url }) => url)).toEqual([open]);
  });

  test('is rendered where it does not fit, and anew once the list changed', async () => {
    await untilFilled('/?near=43604');
    site.version = 2;
    expect((await ask('/?near=43604')).body).toContain('ü2');
    expect((await untilFilled('/?near=43604')).body).toContain('ü2');
    globalThis.haiPageMemory.fillingOf = async () => ({
      address: open,
      tag: `W/"2 ${open.length}"`,
      values: async () => ({}),
    });
    expect((await ask('/?near=43604')).body).not.toContain('<h1>');
  });
});
