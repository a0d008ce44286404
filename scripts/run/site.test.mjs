import { expect, test } from 'vitest';
import { warnOfPlainHttp } from './site.mjs';

const settings = { PUBLIC_URL: 'http://localhost:3000', TRUST_PROXY: [] };

test.each([
  ['a laptop', {}],
  [
    'a server behind its proxy',
    { HOST: '127.0.0.1', PUBLIC_URL: 'https://pump.example', TRUST_PROXY: ['127.0.0.1'] },
  ],
  ['listening on ::1', { HOST: '::1' }],
])('%s: nothing to say', (_, given) => {
  expect(warnOfPlainHttp({ ...settings, ...given })).toBeNull();
});

test.each([
  ['a proxy in front', { TRUST_PROXY: ['127.0.0.1'] }],
  ['a public name', { PUBLIC_URL: 'http://pump.example' }],
  ['another interface', { HOST: '0.0.0.0' }],
])('%s and plain http: the start says so', (_, given) => {
  expect(warnOfPlainHttp({ ...settings, ...given })).toMatch(/set PUBLIC_URL to its https address/);
});
