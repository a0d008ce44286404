import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { ask, end, wait } from './loopback.mjs';

/** The nonces that a policy names and that stand in a body. */
export function noncesOf({ headers, body }) {
  const named = [...(headers['content-security-policy'] ?? '').matchAll(/'nonce-([^']+)'/g)];
  const used = [...body.matchAll(/nonce="([^"]*)"/g)];
  const unique = (found) => [...new Set(found.map(([, nonce]) => nonce).filter(Boolean))];
  return { named: unique(named), used: unique(used), places: used.length };
}

/** Every file under a folder that holds the text. */
function filesWith(folder, text) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => readFileSync(file).toString('latin1').includes(text));
}

const KEPT_S = 5;
const PAGE = '/learn/side-effects';

export const cacheChecks = ({ folder, secret, site, ports }) => [
  [
    'A page is fetched once and has another nonce in each answer, the one its policy names',
    async () => {
      const answers = [];
      for (let i = 0; i < 3; i += 1) answers.push(await ask(ports.https, PAGE));
      assert.deepEqual(
        answers.map(({ headers }) => headers['x-cache']),
        ['MISS', 'HIT', 'HIT'],
      );
      const nonces = answers.map(noncesOf);
      for (const { named, used, places } of nonces) {
        assert.deepEqual(named, used);
        assert.match(named.join(), /^[0-9a-f]{32}$/);
        assert.ok(places > 3, `${places} places`);
      }
      assert.equal(new Set(nonces.flatMap(({ named }) => named)).size, 3);
    },
  ],
  [
    'What stands in the place of a nonce is kept here and never leaves',
    async () => {
      assert.ok(filesWith(path.join(folder, 'cache'), secret).length > 0);
      for (const target of ['/', PAGE, '/none', '/?near=Toledo', '/en', '/?page=2&page=2', '/centers/none']) {
        const answer = await ask(ports.https, target);
        assert.ok(!answer.body.includes(secret), target);
        assert.ok(!JSON.stringify(answer.headers).includes(secret), target);
        const { named, used } = noncesOf(answer);
        if (used.length > 0) assert.deepEqual(named, used, target);
      }
    },
  ],
  [
    'Nobody else gets a page without a real nonce',
    async () => {
      for (const given of ['x'.repeat(secret.length), '', secret.slice(1)]) {
        const { named } = noncesOf(await plain(ports.site, PAGE, { 'x-nonce-placeholder': given }));
        assert.notDeepEqual(named, [given]);
        assert.equal(named.length, 1);
      }
      const forged = noncesOf(await ask(ports.https, PAGE, { headers: { 'x-nonce-placeholder': 'abc' } }));
      assert.deepEqual(forged.named, forged.used);
    },
  ],
  [
    'A browser that has the page gets a 304 without a policy',
    async () => {
      const { headers } = await ask(ports.https, PAGE);
      assert.match(headers.etag, /^W\//);
      const again = await ask(ports.https, PAGE, { headers: { 'if-none-match': headers.etag } });
      assert.equal(again.status, 304);
      assert.equal(again.headers['x-cache'], 'HIT');
      assert.equal(again.headers['content-security-policy'], undefined);
      assert.equal(again.headers['cache-control'], 'private, no-cache');
    },
  ],
  [
    'Files and answers for programs are not sent again to who has them',
    async () => {
      for (const target of ['/map.svg?lang=es', '/api/v1/centers', '/api/v1/accuracy', '/notice']) {
        const { headers } = await ask(ports.https, target);
        assert.ok(headers.etag, target);
        const again = await ask(ports.https, target, { headers: { 'if-none-match': headers.etag } });
        assert.deepEqual([target, again.status, again.body], [target, 304, '']);
      }
    },
  ],
  [
    'What is no page is not tagged as one, and kept nowhere',
    async () => {
      for (const [target, status] of [
        ['/centers/none', 404],
        ['/none', 404],
        ['/en', 307],
        ['/learn/none', 404],
      ]) {
        for (let i = 0; i < 2; i += 1) {
          const answer = await ask(ports.https, target);
          assert.deepEqual([target, answer.status, answer.headers.etag], [target, status, undefined]);
          assert.notEqual(answer.headers['x-cache'], 'HIT', target);
        }
      }
    },
  ],
  [
    'An old page is shown while it is fetched anew, with a nonce of its own',
    async () => {
      await ask(ports.https, PAGE);
      await wait((KEPT_S + 1) * 1000);
      const stale = await ask(ports.https, PAGE);
      assert.equal(stale.headers['x-cache'], 'STALE');
      assert.deepEqual(noncesOf(stale).named, noncesOf(stale).used);
      await wait(1000);
      assert.equal((await ask(ports.https, PAGE)).headers['x-cache'], 'HIT');
    },
  ],
  [
    'Where somebody searched is in no file: not in the cache, nor a log, nor in between',
    async () => {
      const place = 'Zanesville';
      const targets = [
        `/?near=${place}%2C+OH`,
        `/es?near=${place}`,
        `/centers?q=${place}`,
        `/?page=2&near=${place}`,
        `/?page=${place}`,
        `/?sort=name&region=${place}`,
        `/map.svg?near=${place}`,
        `/api/v1/centers?near=${place}%2C+OH&radius=200`,
        `/api/v1/places?q=${place}`,
        `/api/v1/centers.geojson?near=${place}%2C+OH`,
      ];
      for (const target of [...targets, ...targets]) {
        const { status, headers } = await ask(ports.https, target);
        assert.ok(status < 500, `${target} ${status}`);
        assert.match(headers['cache-control'], /no-store/, target);
        assert.equal(headers['x-cache'], undefined, target);
      }
      await ask(ports.https, '/centers/none/report', { method: 'POST', body: `text=${place}`.repeat(4000) });
      for (const name of ['cache', 'log', 'tmp']) {
        assert.deepEqual(filesWith(path.join(folder, name), place), [], name);
      }
    },
  ],
  [
    'With the site gone pages that were asked for are still shown, and a search leaves no trace of its place',
    async () => {
      await ask(ports.https, PAGE);
      await end(site, 'SIGKILL');
      await wait((KEPT_S + 1) * 1000);
      const stale = await ask(ports.https, PAGE);
      assert.deepEqual([stale.status, stale.headers['x-cache']], [200, 'STALE']);
      assert.deepEqual(noncesOf(stale).named, noncesOf(stale).used);
      const { status } = await ask(ports.https, '/?near=Zanesville');
      assert.equal(status, 502);
      assert.deepEqual(filesWith(path.join(folder, 'log'), 'Zanesville'), []);
    },
  ],
];

function plain(port, target, headers) {
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, path: target, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part) => {
          body += part;
        });
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      })
      .on('error', reject);
  });
}
