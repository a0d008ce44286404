import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLACE_TEXT_MAX } from '@/domain/place/place';
import { formatShortlist, SHORTLIST_MAX, shortlistPath } from './address';
import { parseShortlist } from './params';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const request = fc.record({
  slugs: fc.uniqueArray(slug, { maxLength: SHORTLIST_MAX }),
  near: fc.option(
    fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
      .filter((text) => text !== ''),
  ),
  unit: fc.constantFrom('mi' as const, 'km' as const),
});

const parse = (query: string) => parseShortlist(new URLSearchParams(query));

describe('a shortlist’s address', () => {
  test('says the whole list, and is read back as it was', () => {
    fc.assert(
      fc.property(request, (asked) => {
        expect(parse(formatShortlist(asked))).toEqual({ request: asked, leftOut: [], ignored: [] });
      }),
    );
  });

  test('is the same when it is written again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (c, near) => {
        const first = parse(new URLSearchParams({ c, near }).toString()).request;
        expect(parse(formatShortlist(first)).request).toEqual(first);
      }),
    );
  });

  test('is readable', () => {
    const asked = { slugs: ['fir', 'oak-or'], near: 'Toledo, OH', unit: 'km' as const };
    expect(shortlistPath(asked)).toBe('/shortlist?c=fir,oak-or&near=Toledo%2C%20OH&unit=km');
    expect(shortlistPath({ ...asked, slugs: [], near: null, unit: 'mi' }, '/shortlist/print')).toBe(
      '/shortlist/print',
    );
  });

  test('may repeat c, as a form without scripts writes it, or hold it as Next hands it over', () => {
    expect(parse('c=fir&c=oak&c=').request.slugs).toEqual(['fir', 'oak']);
    expect(parseShortlist({ c: ['fir,oak', 'elm'] }).request.slugs).toEqual(['fir', 'oak', 'elm']);
  });
});

describe('what cannot be used is left out and named', () => {
  test('repeated', () => {
    expect(parse('c=fir,oak,fir')).toMatchObject({
      request: { slugs: ['fir', 'oak'] },
      leftOut: [{ slug: 'fir', why: 'repeated' }],
    });
  });

  test('what can be no slug, cut to the length of one', () => {
    const { request, leftOut } = parse(
      new URLSearchParams({ c: `<script>alert(1)</script>,${'a'.repeat(5000)},fir` }).toString(),
    );
    expect(request.slugs).toEqual(['fir']);
    expect(leftOut).toEqual([
      { slug: '<script>alert(1)</script>', why: 'unreadable' },
      { slug: 'a'.repeat(80), why: 'unreadable' },
    ]);
  });

  test('more than fit', () => {
    const slugs = Array.from({ length: 50 }, (_, index) => `fir-${index}`);
    const { request, leftOut } = parse(`c=${slugs.join(',')}`);
    expect(request.slugs).toEqual(slugs.slice(0, SHORTLIST_MAX));
    expect(leftOut.map(({ slug, why }) => `${slug} ${why}`)).toEqual(
      slugs.slice(SHORTLIST_MAX).map((one) => `${one} too-many`),
    );
  });

  test('no more is named than a person could have written', () => {
    expect(parse(`c=${Array.from({ length: 9000 }, () => 'fir').join(',')}`).leftOut.length).toBeLessThan(
      100,
    );
  });

  test.each([
    'near=a%00b',
    'near=a&near=b&near=%0a',
    `near=${'x'.repeat(PLACE_TEXT_MAX + 1)}`,
    'near=%1b[31mred',
  ])('a place that can be none: %s', (query) => expect(parse(query).ignored).toEqual(['near']));

  test('a unit nobody measures in', () => {
    expect(parse('unit=leagues')).toMatchObject({ request: { unit: 'mi' }, ignored: ['unit'] });
  });

  test('an empty field is not worth a word', () => {
    expect(parse('c=&near=&unit=')).toEqual({
      request: { slugs: [], near: null, unit: 'mi' },
      leftOut: [],
      ignored: [],
    });
  });
});
