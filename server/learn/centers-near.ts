import 'server-only';
import type { NamePoint } from '@/domain/place/weight';
import { criteriaToParams, type PageParams, parseLenientRequest } from '@/domain/search/criteria-params';
import type { FinderView } from '@/domain/search/finder-view';
import { loadFinder } from '@/server/search/finder';

export type CentersNear = {
  view: FinderView;
  /** The query string that keeps the reader's place from page to page; empty: none is known. */
  carried: string;
};

/** The centers near the place that a page's address names; all centers when it names none that we know. */
export function centersNear(params: PageParams, words: NamePoint): CentersNear {
  const { near, radius, unit } = params;
  const { request } = parseLenientRequest({ near, radius, unit });
  const view = loadFinder(criteriaToParams(request), words);
  if (view.origin) return { view, carried: criteriaToParams(request).toString() };
  const { total, found } = loadFinder({ unit: request.unit }, words);
  return { view: { ...view, total, found }, carried: '' };
}
