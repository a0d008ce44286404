import { describe, expect, test } from 'vitest';
import { explainInstall, matchesLock } from './install.mjs';

const lock = (packages) => ({ packages: { '': {}, ...packages } });

describe('matchesLock', () => {
  const wanted = lock({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  });

  test('the same packages need no install, extra ones do not matter', () => {
    expect(matchesLock(wanted, wanted)).toBe(true);
    expect(matchesLock(wanted, lock({ ...wanted.packages, 'node_modules/c': { version: '3.0.0' } }))).toBe(
      true,
    );
  });

  test('another platform’s optional package may be absent', () => {
    expect(matchesLock(wanted, lock({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });

  test('nothing installed, a missing package or another version needs one', () => {
    expect(matchesLock(wanted, null)).toBe(false);
    expect(matchesLock(wanted, lock({}))).toBe(false);
    expect(matchesLock(wanted, lock({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false);
  });
});

test.each([
  ['npm error gyp ERR! not found: make', /better-sqlite3 could not be built/],
  ['npm error code ENOTFOUND', /registry could not be reached/],
  ['npm error Missing: a@1.0.0 from lock file', /does not fit package.json/],
  ['npm error code ENOSPC', /disk is full/],
  ['npm error something else', /npm’s own message/],
])('%s', (output, sentence) => {
  expect(explainInstall(output)).toMatch(sentence);
});
