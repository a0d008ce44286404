import type { Unit } from '@/domain/search/criteria';

/** So many hospitals a shortlist holds; whoever saves more wants the finder's list. */
export const SHORTLIST_MAX = 20;
/** So many of them, from the first, are compared side by side. */
export const COMPARE_MAX = 4;

/** What a shortlist's address holds: the whole list, so that the link rebuilds it on another device. */
export type ShortlistRequest = {
  /** In the order the reader gave them; each once, at most SHORTLIST_MAX. */
  slugs: string[];
  /** What distances are measured from, as typed; null: nothing is measured. */
  near: string | null;
  unit: Unit;
};

/**
 * The query string of a shortlist without its `?`: `c=a,b&near=Toledo%2C%20OH`. Always the same order, defaults left
 * out, commas between slugs left readable; empty for an empty list measured from nowhere.
 */
export function formatShortlist({ slugs, near, unit }: ShortlistRequest): string {
  return [
    slugs.length > 0 && `c=${slugs.join(',')}`,
    near !== null && `near=${encodeURIComponent(near)}`,
    unit !== 'mi' && `unit=${unit}`,
  ]
    .filter(Boolean)
    .join('&');
}

/** A shortlist's path without its language; `page` for what else is made of the same list, such as `/shortlist/print`. */
export function shortlistPath(request: ShortlistRequest, page = '/shortlist'): string {
  const query = formatShortlist(request);
  return query ? `${page}?${query}` : page;
}
