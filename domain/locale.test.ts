import { describe, expect, it, test } from 'vitest';
import { defineLanguages, englishName, htmlLanguage, localeOr, localPath, splitLocalPath } from './locale';

test.each([
  ['en', '/', '/'],
  ['en', '/centers', '/centers'],
  ['es', '/', '/es'],
  ['es', '/?near=43604', '/es?near=43604'],
  ['es', '/centers/a-b', '/es/centers/a-b'],
] as const)('in %s, %s is %s', (locale, path, local) => {
  expect(localPath(locale, path)).toBe(local);
});

describe('splitLocalPath', () => {
  it.each([
    ['/', 'en', '/'],
    ['/es', 'es', '/'],
    ['/es/', 'es', '/'],
    ['/es/centers/a-b', 'es', '/centers/a-b'],
    ['/centers/es', 'en', '/centers/es'],
    ['/especially', 'en', '/especially'],
    // The default language has no prefix: this is no page of ours.
    ['/en/centers', 'en', '/en/centers'],
  ])('%s is in %s, at %s', (address, locale, path) => {
    expect(splitLocalPath(address)).toEqual({ locale, path });
  });
});

test.each(['fr', '', 'EN', null, undefined, 7])('%j is none of our languages', (value) => {
  expect(localeOr(value)).toBe('en');
});

test('editors read the names of languages in English, of those the site has no pages in, too', () => {
  expect(['en', 'es', 'nl', 'no such language'].map(englishName)).toEqual([
    'English',
    'Spanish',
    'Dutch',
    'no such language',
  ]);
});

test('only a language written from right to left says its direction', () => {
  expect(htmlLanguage('es')).toEqual({ lang: 'es' });
  const arabic = { name: 'العربية', direction: 'rtl', formatTag: 'ar-US' } as const;
  expect(defineLanguages({ ar: arabic }, 'ar').htmlLanguage('ar')).toEqual({ lang: 'ar', dir: 'rtl' });
});
