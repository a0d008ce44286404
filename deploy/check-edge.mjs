import assert from 'node:assert/strict';
import http from 'node:http';
import { ask } from './loopback.mjs';

const TOO_MANY = 'Too many numbers were tried';
const TRIES = 21;

const status = (port) =>
  new Promise((resolve, reject) =>
    http
      .get({ host: '127.0.0.1', port, path: '/learn?page=2' }, (answer) =>
        resolve([answer.statusCode, answer.headers.location]),
      )
      .on('error', reject),
  );

/** What comes before the last of the cache's checks, which ends the site. */
export const edgeChecks = ({ ports }) => [
  [
    'Plain http leads to TLS, and browsers are told to stay there',
    async () => {
      assert.deepEqual(await status(ports.http), [308, `https://localhost:${ports.https}/learn?page=2`]);
      const { headers } = await ask(ports.https, '/learn');
      assert.equal(headers['strict-transport-security'], 'max-age=31536000');
    },
  ],
  [
    'Another name is not answered',
    () => assert.rejects(ask(ports.https, '/', { servername: 'other.example' }), /alert|unrecognized|reset/i),
  ],
  [
    'A limit counts the visitor that nginx saw, whatever he says of himself',
    async () => {
      const tryOne = (from, i) =>
        ask(ports.https, `/report?number=R-${1000 + i}-2222-3333`, {
          headers: { 'x-forwarded-for': `203.0.113.${i}`, 'x-client-address': `203.0.113.${i}` },
          localAddress: from,
        });
      const answers = [];
      for (let i = 0; i < TRIES; i += 1) answers.push(await tryOne('127.0.0.2', i));
      const refused = answers.map(({ body }) => body.includes(TOO_MANY));
      assert.deepEqual([refused.at(0), refused.at(-2), refused.at(-1)], [false, false, true]);
      const other = await tryOne('127.0.0.3', 99);
      assert.equal(other.body.includes(TOO_MANY), false);
    },
  ],
  [
    'A body beyond the limit is not taken',
    async () => {
      const body = 'x'.repeat(300 * 1024);
      const answer = await ask(ports.https, '/centers/none/report', { method: 'POST', body });
      assert.equal(answer.status, 413);
    },
  ],
  [
    'Text is compressed once',
    async () => {
      const packed = await ask(ports.https, '/learn', { headers: { 'accept-encoding': 'gzip' } });
      assert.equal(packed.headers['content-encoding'], 'gzip');
      assert.match(packed.headers.vary, /Accept-Encoding/i);
    },
  ],
];
