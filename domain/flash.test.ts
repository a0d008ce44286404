import { expect, test } from 'vitest';
import { flashHref, readFlash } from './flash';

test('one or several sentences go through the address and come back', () => {
  expect(flashHref('/admin/centers/a', 'published')).toBe('/admin/centers/a?flash=published#flash');
  const both = flashHref('/admin?kind=due', ['located', 'draft-back'], {
    params: { more: 'phones' },
    at: 'phones',
  });
  expect(both).toBe('/admin?kind=due&flash=located.draft-back&more=phones#phones');
  const given = new URL(both, 'https://example.org').searchParams.get('flash');
  expect(readFlash(given)).toMatch(/^In your draft the pin .+ You changed your draft/);
});

test.each([null, undefined, '', 'unknown', 'published.unknown', 'toString', '__proto__', 3, []])(
  '%j says nothing',
  (param) => {
    expect(readFlash(param)).toBeNull();
  },
);

test('of a parameter given twice the first counts', () => {
  expect(readFlash(['dropped', 'x'])).toBe('Your changes are discarded.');
});

test('a page without a sentence keeps its address, and a new sentence takes the place of the last', () => {
  expect(flashHref('/admin', [])).toBe('/admin');
  expect(flashHref('/admin', [], { at: 'phones' })).toBe('/admin#phones');
  expect(flashHref('/admin?flash=dropped&kind=due', 'merged')).toBe('/admin?flash=merged&kind=due#flash');
});

test('no more than three sentences are read from an address, and what is added to it cannot break out', () => {
  expect(readFlash('dropped.dropped.dropped')).toBe(Array(3).fill('Your changes are discarded.').join(' '));
  expect(readFlash('dropped.dropped.dropped.dropped')).toBeNull();
  const href = flashHref('/admin', 'merged', { params: { q: 'a&flash=published#x' } });
  expect(new URL(href, 'https://example.org').searchParams.get('q')).toBe('a&flash=published#x');
  expect(new URL(href, 'https://example.org').hash).toBe('#flash');
});
