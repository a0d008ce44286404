import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forEachLocale, isLanguagePrefix, LOCALES, localPath, splitLocalPath } from './locale';

const part = fc.constantFrom('centers', 'learn', 'en', 'especially', 'a-b', 'side-effects');
const path = fc.array(part, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
const locale = fc.constantFrom(...LOCALES);

test('a path in a language is read back as that path, in that language', () => {
  fc.assert(
    fc.property(locale, path, (code, plain) => {
      expect(splitLocalPath(localPath(code, plain))).toEqual({ locale: code, path: plain });
    }),
  );
});

test('no two languages share an address', () => {
  fc.assert(
    fc.property(path, (plain) => {
      const addresses = Object.values(forEachLocale((code) => localPath(code, plain)));
      expect(new Set(addresses).size).toBe(LOCALES.length);
    }),
  );
});

describe('a first part that names a language', () => {
  test.each<[unknown, boolean]>([
    ['es', true],
    ['en', false],
    ['ES', false],
    ['', false],
    [undefined, false],
    [['es'], false],
    ['toString', false],
  ])('%j: %j', (first, names) => expect(isLanguagePrefix(first)).toBe(names));
});
