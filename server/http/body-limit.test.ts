import { expect, test } from 'vitest';
import { refuseBody } from './body-limit';

const KB = 1024;
const post = (path: string, headers: Record<string, string>, { method = 'POST', signedIn = true } = {}) =>
  refuseBody({ method, path, headers: new Headers(headers), isSignedIn: () => signedIn })?.status ?? null;

test.each([
  ['/admin/auth/sign-in/email', 16],
  ['/admin/imports', 48 * KB + 64],
  ['/admin/imports/1', KB],
  ['/admin', KB],
  ['/admin/centers/a-b', KB],
  ['/centers/a-b/report', 256],
  ['/confirm/abc', 256],
  ['/', 256],
])('%s takes %i KB and not a byte more', (path, kb) => {
  expect(post(path, { 'content-length': String(kb * KB) })).toBeNull();
  expect(post(path, { 'content-length': String(kb * KB + 1) })).toBe(413);
});

test('a length that is not said, or is no number, is not taken', () => {
  expect(post('/admin', { 'transfer-encoding': 'chunked' })).toBe(411);
  expect(post('/admin', { 'content-length': 'many' })).toBe(413);
  expect(post('/admin', {})).toBeNull();
});

test('a large file is read only from somebody who is signed in', () => {
  const large = { 'content-length': String(2 * KB * KB) };
  expect(post('/admin/imports', large)).toBeNull();
  expect(post('/admin/imports', large, { signedIn: false })).toBe(413);
  expect(post('/admin/imports', { 'content-length': '100' }, { signedIn: false })).toBeNull();
});

test('who only reads has no body to refuse', () => {
  expect(post('/admin', { 'content-length': '99999999' }, { method: 'GET' })).toBeNull();
});
