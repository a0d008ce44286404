import { afterEach, expect, test } from 'vitest';
import { makeConsoleJson, tidy } from './json-console.mjs';

const kept = { ...console };
afterEach(() => Object.assign(console, kept));

test('what a package prints is one line of our shape, without a stack', () => {
  const lines = [];
  makeConsoleJson({ out: { write: (line) => lines.push(line) } });
  console.warn(
    new Error('Failed to find Server Action "40abc". This request might be from an older build.\nRead more'),
  );
  console.error('failed to forward action response', new TypeError('fetch failed'));
  console.log('hello');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      level: 40,
      time: expect.stringMatching(/^20\d\d-/),
      where: 'console',
      bug: null,
      facts: null,
      msg: 'Error: Failed to find Server Action "…". This request might be from an older build.',
    },
    {
      level: 50,
      time: expect.any(String),
      where: 'console',
      bug: null,
      facts: null,
      msg: 'failed to forward action response TypeError: fetch failed',
    },
    { level: 30, time: expect.any(String), where: 'console', bug: null, facts: null, msg: 'hello' },
  ]);
});

test.each([
  [
    'Request body exceeded 1MB for /?near=Toledo,%20Ohio. Only the first',
    /^Request body exceeded 1MB for \/… Only/,
  ],
  ['broken at https://site.test/report/R-7KQ2-M4XD-93TF', /^broken at \/…$/],
  ['at /confirm/abcdef', /^at \/…$/],
  ['`x-forwarded-host` header with value "evil.example" does not match', /with value "…" does/],
])('%s is told without what a visitor sent', (line, as) => expect(tidy([line])).toMatch(as));
