import { type Locale, localPath } from '@/domain/locale';
import { criteriaToParams, type SearchRequest } from '@/domain/search/criteria-params';
import type { AskedPage, ResultPage } from '@/domain/search/result-pages';

/** The finder's address for a search, first page on. Every link of the page is made here. */
export function finderHref(
  locale: Locale,
  request: SearchRequest,
  change: Partial<SearchRequest> = {},
): string {
  const params = criteriaToParams({ ...request, offset: 0, ...change }).toString();
  return localPath(locale, params ? `/?${params}` : '/');
}

/** The address of one page of the same list. */
export function pageHref(locale: Locale, request: SearchRequest, page: AskedPage): string {
  const params = criteriaToParams({ ...request, offset: 0 });
  if (page !== 1) params.set('page', String(page));
  return localPath(locale, params.size > 0 ? `/?${params}` : '/');
}

/**
 * A listing's address. Measured from a place, it carries the search, so that the page can tell the distance and lead
 * back; for whom it is shown it always carries.
 */
export function centerHref(locale: Locale, slug: string, request: SearchRequest, measured: boolean): string {
  const { role } = request;
  const params = measured
    ? criteriaToParams({ ...request, offset: 0 })
    : new URLSearchParams(role ? { role } : {});
  return localPath(locale, params.size > 0 ? `/centers/${slug}?${params}` : `/centers/${slug}`);
}

/** The same map as a picture drawn by the server. */
export function pictureHref(locale: Locale, request: SearchRequest, part: ResultPage): string {
  const params = criteriaToParams({ ...request, offset: 0 });
  if (part.page !== 1) params.set('page', String(part.page));
  params.set('lang', locale);
  return `/map.svg?${params}`;
}
