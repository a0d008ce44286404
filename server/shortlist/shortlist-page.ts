import 'server-only';
import { findCenterBySlug } from '@/db/listing/published';
import { slugSchema } from '@/domain/listing/center';
import type { NamePoint } from '@/domain/place/weight';
import { type PageParams, toUrlParams } from '@/domain/search/criteria-params';
import { SHORTLIST_MAX } from '@/domain/shortlist/address';
import type { Removed, Shortlist } from '@/domain/shortlist/shortlist';
import { db } from '@/server/db';
import { allCenters } from '@/server/search/finder';
import { today } from '@/server/today';
import { readShortlist } from './read-shortlist';

export type ShortlistPageView = {
  list: Shortlist;
  /** What the reader just took out, so that it can be put back. */
  removed: Removed | null;
  /** Every hospital that is not on the list, by name: to be added without scripts. */
  others: { slug: string; name: string; city: string }[];
};

/** A shortlist's page: beside the list, `gone` (a slug) and `at` (its place from 0) tell what was just taken out. */
export function loadShortlistPage(params: PageParams, words: NamePoint): ShortlistPageView {
  const query = toUrlParams(params);
  const list = readShortlist(query, words);
  const others = allCenters()
    .filter(({ slug }) => !list.request.slugs.includes(slug))
    .map(({ slug, name, address }) => ({ slug, name, city: address.city }));
  return { list, removed: readRemoved(query, list), others };
}

function readRemoved(query: URLSearchParams, { request }: Shortlist): Removed | null {
  const slug = slugSchema.safeParse(query.get('gone'));
  if (!slug.success || request.slugs.includes(slug.data)) return null;
  const answer = findCenterBySlug(db(), slug.data, today());
  if (answer.outcome !== 'found') return null;
  const at = Number(query.get('at'));
  const isPlace = Number.isInteger(at) && at >= 0 && at <= SHORTLIST_MAX;
  return { slug: slug.data, name: answer.center.name, at: isPlace ? at : request.slugs.length };
}
