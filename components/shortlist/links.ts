import { type Locale, localPath } from '@/domain/locale';
import { type ShortlistRequest, shortlistPath } from '@/domain/shortlist/address';

/** A shortlist's address with some of it changed. */
export const listHref = (locale: Locale, request: ShortlistRequest, change: Partial<ShortlistRequest> = {}) =>
  localPath(locale, shortlistPath({ ...request, ...change }));

/** With the hospital at that place one earlier (-1) or later (1); null: it is at that end already. */
export function movedHref(
  locale: Locale,
  request: ShortlistRequest,
  from: number,
  by: -1 | 1,
): string | null {
  const to = from + by;
  const slug = request.slugs[from];
  if (slug === undefined || to < 0 || to >= request.slugs.length) return null;
  return listHref(locale, request, { slugs: request.slugs.toSpliced(from, 1).toSpliced(to, 0, slug) });
}

/** Without the hospital at that place; the address says which it was, so that the page can offer to undo it. */
export function removedHref(locale: Locale, request: ShortlistRequest, at: number): string {
  const href = listHref(locale, request, { slugs: request.slugs.toSpliced(at, 1) });
  return `${href}${href.includes('?') ? '&' : '?'}gone=${request.slugs[at]}&at=${at}`;
}

/** A listing's address; it carries the place so that its page can tell the distance. */
export function centerHref(locale: Locale, slug: string, { near, unit }: ShortlistRequest): string {
  const query = new URLSearchParams({ ...(near && { near }), ...(unit === 'km' && { unit }) }).toString();
  return localPath(locale, query ? `/centers/${slug}?${query}` : `/centers/${slug}`);
}

/** The finder at the list's place. */
export function finderHref(locale: Locale, { near, unit }: ShortlistRequest): string {
  const query = new URLSearchParams({ ...(near && { near }), ...(unit === 'km' && { unit }) }).toString();
  return localPath(locale, query ? `/?${query}` : '/');
}
