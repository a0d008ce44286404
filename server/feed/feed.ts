import 'server-only';
import { type ListedChange, publicChanges } from '@/db/feed/changes';
import { findCurrentSlug } from '@/db/listing/published';
import type { AnswerChange } from '@/domain/feed/change';
import { FEED_ENTRIES_MAX, type Feed, type FeedEntry, feedAsAtom, feedAsJson } from '@/domain/feed/feed';
import { DEFAULT_LOCALE, isLocale } from '@/domain/locale';
import { DomainError } from '@/domain/problems';
import { type Words, wordsIn } from '@/i18n/words';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { siteUrl } from '@/server/formats/center-file';
import type { HttpAnswer } from '@/server/http/respond';
import { readScope } from './scope';

const FORMATS = {
  'feed.atom': { type: 'application/atom+xml; charset=utf-8', write: feedAsAtom },
  'feed.json': { type: 'application/feed+json; charset=utf-8', write: feedAsJson },
} as const;

/** What a feed's history is older than: a feed must have a day even when nothing ever happened. */
const NEVER = '2026-01-01T00:00:00.000Z';

/** `/feed.atom` and `/feed.json`: what changed, in the words of one language. */
export async function answerFeed(request: Request, language: string, file: string): Promise<HttpAnswer> {
  const format = FORMATS[file as keyof typeof FORMATS];
  if (!format || !isLocale(language)) throw new DomainError('center-not-found', 'There is no such feed.');
  const words = await wordsIn(language);
  const scope = readScope(request, words);
  const changes = publicChanges(db()).filter(scope.holds).toReversed().slice(0, FEED_ENTRIES_MAX);
  const updatedAt = changes[0]?.at ?? NEVER;
  const feed: Feed = {
    language,
    title: scope.title,
    description: words.t('feed.description'),
    author: words.t('frame.name'),
    home: siteUrl(language, scope.home),
    self: {
      atom: siteUrl(language, `/feed.atom${scope.query}`),
      json: siteUrl(language, `/feed.json${scope.query}`),
    },
    updatedAt,
    entries: changes.map((change) => entryOf(change, words)),
  };
  const caching: Record<string, string> = scope.isOwn
    ? { 'Cache-Control': 'no-store' }
    : { 'Cache-Control': 'no-cache', 'Last-Modified': new Date(updatedAt).toUTCString() };
  return {
    status: 200,
    type: format.type,
    body: format.write(feed),
    headers: { ...caching, 'Content-Language': language },
  };
}

/** RFC 4151: named for good by who began it, when, and what it is. */
const tagOf = ({ centerId, version }: ListedChange) =>
  `tag:${new URL(env().PUBLIC_URL).hostname},2026:change/${centerId}/${version}`;

/** One change in the words of one language. */
export function entryOf(change: ListedChange, words: Words): FeedEntry {
  const { kind, center, centerId, at } = change;
  const { t, locale } = words;
  const { name, address } = center;
  const place = [address.city, address.region]
    .filter((part, index, all) => all.indexOf(part) === index)
    .join(', ');
  const details = [
    ...change.answers.map((answer) => answerWords(answer, words)),
    ...factWords(change, words),
  ];
  const sentences = [
    t(`feed.says.${kind}`, { name, place }),
    ...(details.length > 0 ? [t('feed.what', { list: details.join('; ') })] : []),
  ];
  return {
    id: tagOf(change),
    url: siteUrl(locale ?? DEFAULT_LOCALE, `/centers/${findCurrentSlug(db(), centerId) ?? center.slug}`),
    title: t(`feed.kind.${kind}`, { name }),
    text: sentences.join(' '),
    at,
  };
}

const factWords = ({ facts }: ListedChange, { t }: Words) => facts.map((fact) => t(`feed.facts.${fact}`));

/** "Refills the pump: Not stated, now Yes". */
function answerWords(change: AnswerChange, { t }: Words): string {
  const name =
    'service' in change
      ? t(`facts.service.${change.service}`)
      : 'condition' in change
        ? t(`facts.condition.${change.condition}`)
        : t(`facts.fact.${change.fact}`);
  const before = t(`facts.answer.${change.before ?? 'unknown'}`);
  return t('feed.answer', { name, before, after: t(`facts.answer.${change.after ?? 'unknown'}`) });
}
