import { type Locale, localPath } from '@/domain/locale';
import { criteriaToParams, type SearchRequest } from '@/domain/search/criteria-params';

/** The finder's address for a search, first page on. Every link of the page is made here. */
export function finderHref(
  locale: Locale,
  request: SearchRequest,
  change: Partial<SearchRequest> = {},
): string {
  const params = criteriaToParams({ ...request, offset: 0, ...change }).toString();
  return localPath(locale, params ? `/?${params}` : '/');
}

/** A listing's address; it carries the place so that the page can tell the distance and lead back. */
export function centerHref(locale: Locale, slug: string, request: SearchRequest | null): string {
  const params = request ? criteriaToParams({ ...request, offset: 0 }).toString() : '';
  return localPath(locale, params ? `/centers/${slug}?${params}` : `/centers/${slug}`);
}
