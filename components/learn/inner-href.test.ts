import { expect, test } from 'vitest';
import { innerHref } from './inner-href';

const NEAR = 'near=43604&unit=km';

test.each([
  ['en', '', '/learn/stories', '/learn/stories'],
  ['es', '', '/', '/es'],
  ['en', NEAR, '/', `/?${NEAR}`],
  ['es', NEAR, '/', `/es?${NEAR}`],
  ['es', NEAR, '/learn/stories#s-3', `/es/learn/stories?${NEAR}#s-3`],
  ['en', NEAR, '/?condition=icca', `/?${NEAR}&condition=icca`],
  ['en', NEAR, '/?near=60637', '/?near=60637&unit=km'],
] as const)('%s, carrying "%s": %s leads to %s', (locale, carried, path, expected) => {
  expect(innerHref(locale, carried)(path)).toBe(expected);
});
