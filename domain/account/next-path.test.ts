import { expect, test } from 'vitest';
import { nextPath } from './people';

test.each(['/admin', '/admin/people', '/admin/centers/st-lukes-boise', '/admin?kind=report&mine=1'])(
  '%s',
  (path) => {
    expect(nextPath(path)).toBe(path);
  },
);

test.each([
  null,
  undefined,
  '',
  ['/admin'],
  'https://evil.example/admin',
  '//evil.example/admin',
  '/admin//evil.example',
  '/admin/../es',
  '/admin\\evil',
  '/administration',
  '/es',
  '/admin/sign-in?next=/admin',
  '/admin/two-factor',
  'javascript:alert(1)',
])('%j leads to the first page', (path) => {
  expect(nextPath(path)).toBe('/admin');
});
