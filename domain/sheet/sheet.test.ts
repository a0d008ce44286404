import { expect, test } from 'vitest';
import { paperOf } from './sheet';

test.each([
  [null, ['US'], 'letter'],
  [null, ['NL', 'US'], 'letter'],
  [null, ['NL', 'CH'], 'a4'],
  [null, [], 'letter'],
  ['A4', ['US'], 'a4'],
  ['letter', ['NL'], 'letter'],
  ['__proto__', ['NL'], 'a4'],
])('asked for %j, hospitals in %j: %s', (asked, countries, paper) => {
  expect(paperOf(asked, countries)).toBe(paper);
});
