import { expect, test } from 'vitest';
import { askForAway, isForPrimary } from './pass-on.mjs';

test.each([
  '/report',
  '/report?number=1',
  '/es/report/R-1',
  '/confirm/abc',
  '/centers/one/report',
  '/es/centers/one/report?x=1',
])('%s is for the primary', (url) => expect(isForPrimary(url)).toBe(true));

test.each([
  '/',
  '/?near=/report',
  '/centers/report',
  '/centers/one',
  '/reports',
  '/es',
  '/learn/confirm',
  '/api/v1/centers',
])('%s is answered by a reader', (url) => expect(isForPrimary(url)).toBe(false));

test.each([
  ['/es/centers/one/report', '/es/away'],
  ['/centers/one/report', '/away'],
  ['/confirm/abc', '/away'],
  ['/especially', '/away'],
])('while it is away, %s shows %s, whatever was sent', (url, shown) => {
  const request = {
    url,
    method: 'POST',
    headers: { 'content-length': '7', 'next-action': 'ab', rsc: '1', host: 'pump.example' },
    unpipe() {},
    resume() {},
  };
  askForAway(request);
  expect(request).toMatchObject({ url: shown, method: 'GET', headers: { host: 'pump.example' } });
  expect(Object.keys(request.headers)).toEqual(['host']);
});
