import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import type { Center } from '@/domain/listing/center';
import { jsonOf, textOf } from './ask.fixture';
import type { ReadFacts } from './facts.fixture';
import { filledIn, WORDS } from './words.fixture';

type Entry = { url?: string; title?: string; text?: string };

function fromEntry({ url = '', title = '', text = '' }: Entry): ReadFacts {
  const name = filledIn(WORDS.feed.kind.new, title) ?? '';
  const place = filledIn(WORDS.feed.says.new.replace('{name}', name), text) ?? '';
  const [city = '', region = city] = place.split(', ');
  return { slug: url.split('/').at(-1) ?? '', name, city, region };
}

/** A feed shows only the newest: each listing is asked for by name. */
const each = async (centers: readonly Center[], read: (query: string) => Promise<Entry[]>) =>
  (await Promise.all(centers.map(({ slug }) => read(`?c=${slug}`)))).flat().map(fromEntry);

export const readJsonFeed = (centers: readonly Center[]) =>
  each(centers, async (query) =>
    (parseJsonFeed(await jsonOf(`/feed.json${query}`)).items ?? []).map(({ url, title, content_text }) => ({
      url,
      title,
      text: content_text,
    })),
  );

export const readAtom = (centers: readonly Center[]) =>
  each(centers, async (query) =>
    (parseAtomFeed(await textOf(`/feed.atom${query}`)).entries ?? []).map(({ links, title, summary }) => ({
      url: links?.[0]?.href,
      title: title?.value,
      text: summary?.value,
    })),
  );
