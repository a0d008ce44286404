import type { Locale } from '@/domain/locale';
import { escapeXml } from '@/domain/map/picture-frame';

/** A feed reader shows so many at first; who wants more reads the list. */
export const FEED_ENTRIES_MAX = 50;

export type FeedEntry = {
  /** A tag URI (RFC 4151): the same for good, whatever the listing is called later. */
  id: string;
  url: string;
  title: string;
  text: string;
  /** ISO 8601. What happened once is not changed later. */
  at: string;
};

/** A feed in one language, whatever format it is sent in. */
export type Feed = {
  language: Locale;
  title: string;
  description: string;
  author: string;
  /** The page of the same, for people. */
  home: string;
  /** Without the format's ending: `https://…/feed` and its query. */
  self: { atom: string; json: string };
  /** ISO 8601. */
  updatedAt: string;
  /** The newest first. */
  entries: FeedEntry[];
};

const element = (name: string, text: string, attributes = '') =>
  `<${name}${attributes}>${escapeXml(text)}</${name}>`;

/** Atom (RFC 4287). */
export function feedAsAtom({
  language,
  title,
  description,
  author,
  home,
  self,
  updatedAt,
  entries,
}: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('id', self.atom),
    element('title', title),
    element('subtitle', description),
    element('updated', updatedAt),
    `<author>${element('name', author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self.atom)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>`,
    ...entries.map(({ id, url, title: what, text, at }) =>
      [
        '<entry>',
        element('id', id),
        element('title', what),
        `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
        element('published', at),
        element('updated', at),
        element('summary', text, ' type="text"'),
        '</entry>',
      ].join('\n'),
    ),
    '</feed>',
    '',
  ].join('\n');
}

/** JSON Feed 1.1. */
export function feedAsJson({ language, title, description, author, home, self, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self.json,
    description,
    language,
    authors: [{ name: author }],
    items: entries.map(({ id, url, title: what, text, at }) => ({
      id,
      url,
      title: what,
      content_text: text,
      date_published: at,
      date_modified: at,
    })),
  });
}
