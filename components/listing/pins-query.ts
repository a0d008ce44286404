import type { Locale } from '@/domain/locale';
import type { Place } from '@/domain/place/place';
import { criteriaToParams, type SearchRequest } from '@/domain/search/criteria-params';

/** A list's parameters at `/api/v1/pins`. The place stands there by its position, never as the reader typed it. */
export function pinsQuery(locale: Locale, request: SearchRequest, origin: Place | null): string {
  const { bounds } = request;
  const near = origin && `${origin.point.lat},${origin.point.lng}`;
  const params = criteriaToParams({ ...request, near, bounds: null, offset: 0 });
  if (bounds) params.set('area', [bounds.west, bounds.south, bounds.east, bounds.north].join(','));
  params.set('lang', locale);
  return params.toString();
}
