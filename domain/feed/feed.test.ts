import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { type Feed, feedAsAtom, feedAsJson } from './feed';

/** Letters as people write them; control characters cannot stand in XML at all. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => /^\P{C}+$/u.test(text) && text.trim() !== '');
const day = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const entry = fc.record({
  id: fc.integer({ min: 1 }).map((id) => `tag:site.test,2026:change/${id}`),
  url: fc.webUrl({ withQueryParameters: true }),
  title: words,
  text: words,
  at: day,
});
const anyFeed: fc.Arbitrary<Feed> = fc.record({
  language: fc.constantFrom('en' as const, 'es' as const),
  title: words,
  description: words,
  author: words,
  home: fc.webUrl({ withQueryParameters: true }),
  self: fc.record({ atom: fc.webUrl({ withQueryParameters: true }), json: fc.webUrl() }),
  updatedAt: day,
  entries: fc.array(entry, { maxLength: 4 }),
});

/** A text as it is read back: plain, or with its type beside it. */
const trimmed = (text: unknown) =>
  String(typeof text === 'object' && text && 'value' in text ? text.value : text).trim();

test('Atom is read back by another program, whatever stands in it', () => {
  fc.assert(
    fc.property(anyFeed, (feed) => {
      const read = parseAtomFeed(feedAsAtom(feed));
      expect(trimmed(read.title)).toBe(feed.title.trim());
      expect(read.id).toBe(feed.self.atom);
      expect((read.entries ?? []).map(({ id, updated }) => [id, updated])).toEqual(
        feed.entries.map(({ id, at }) => [id, at]),
      );
      expect((read.entries ?? []).map(({ title, summary }) => [trimmed(title), trimmed(summary)])).toEqual(
        feed.entries.map(({ title, text }) => [title.trim(), text.trim()]),
      );
      expect((read.entries ?? []).map(({ links }) => links?.[0]?.href)).toEqual(
        feed.entries.map(({ url }) => url),
      );
    }),
    { numRuns: 60 },
  );
});

test('JSON Feed is read back by another program, whatever stands in it', () => {
  fc.assert(
    fc.property(anyFeed, (feed) => {
      const read = parseJsonFeed(feedAsJson(feed));
      expect(read.feed_url).toBe(feed.self.json);
      expect((read.items ?? []).map(({ id, url, date_published }) => [id, url, date_published])).toEqual(
        feed.entries.map(({ id, url, at }) => [id, url, at]),
      );
    }),
    { numRuns: 60 },
  );
});

test('no text of a listing becomes markup', () => {
  const feed: Feed = {
    language: 'en',
    title: 'A',
    description: 'B',
    author: 'C',
    home: 'https://site.test/?a=1&b=2',
    self: { atom: 'https://site.test/feed.atom', json: 'https://site.test/feed.json' },
    updatedAt: '2026-11-26T00:00:00.000Z',
    entries: [
      {
        id: 'tag:site.test,2026:change/1',
        url: 'https://site.test/centers/a?x="',
        title: '</title><script>alert(1)</script>',
        text: 'Bile & "blood" <b>',
        at: '2026-11-26T00:00:00.000Z',
      },
    ],
  };
  const atom = feedAsAtom(feed);
  expect(atom).not.toContain('<script');
  expect(atom).not.toContain('<b>');
  expect(atom).toContain('a=1&amp;b=2');
});
