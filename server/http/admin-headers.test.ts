import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAdminPath, isAdminRoom, isFromHere } from './admin-headers';

const PUBLIC = 'https://pumps.example';
const post = (origin: string | null, host = 'pumps.example') => ({ method: 'POST', origin, host });

test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and may come from anywhere', (method) => {
  expect(isFromHere({ method, origin: 'https://evil.example', host: 'pumps.example' }, PUBLIC)).toBe(true);
});

test.each([
  ['https://pumps.example', 'pumps.example'],
  ['https://pumps.example', 'inside:3000'],
  ['http://127.0.0.1:3000', '127.0.0.1:3000'],
])('a form of %s at %s is ours', (origin, host) => {
  expect(isFromHere(post(origin, host), PUBLIC)).toBe(true);
});

test.each([
  null,
  'null',
  '',
  'https://evil.example',
  'https://pumps.example.evil.example',
  'http://pumps.example:81',
])('a form of %s is not', (origin) => {
  expect(isFromHere(post(origin), PUBLIC)).toBe(false);
});

test('without a public address only the host counts', () => {
  expect(isFromHere(post('http://localhost:3000', 'localhost:3000'), undefined)).toBe(true);
  expect(isFromHere(post('http://localhost:3001', 'localhost:3000'), undefined)).toBe(false);
});

test.each([
  ['/admin', true],
  ['/admin/', true],
  ['/admin/people', true],
  ['/administration', false],
  ['/es/admin', false],
])('%s', (path, expected) => {
  expect(isAdminPath(path)).toBe(expected);
});

test('every folder of the editors is a room, and nothing else is', () => {
  const folders = readdirSync('app/admin', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders)
    expect([name, isAdminRoom(`/admin/${name}/x`)]).toEqual([name, !['unknown', '[...rest]'].includes(name)]);
  expect(isAdminRoom('/admin')).toBe(true);
  expect(isAdminRoom('/admin/no-such-page')).toBe(false);
});
