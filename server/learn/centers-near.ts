import 'server-only';
import type { NamePoint } from '@/domain/place/weight';
import type { Unit } from '@/domain/search/criteria';
import {
  criteriaToParams,
  type PageParams,
  parseLenientRequest,
  type SearchRequest,
} from '@/domain/search/criteria-params';
import type { FinderView } from '@/domain/search/finder-view';
import { loadFinder } from '@/server/search/finder';

/** How far "near" reaches when the address does not say. */
const RADIUS: Record<Unit, string> = { mi: '250', km: '400' };

export type CentersNear = {
  view: FinderView;
  /** The query string that keeps the reader's place from page to page; empty: none is known. */
  carried: string;
};

/** The centers near the place that a page's address names; all centers when it names none that we know. */
export function centersNear(params: PageParams, words: NamePoint): CentersNear {
  const { near, radius, unit } = params;
  const { request } = parseLenientRequest({ near, radius, unit });
  const view = loadFinder(
    { ...asked(request), radius: String(request.radius ?? RADIUS[request.unit]) },
    words,
  );
  if (view.origin) return { view, carried: criteriaToParams(request).toString() };
  const { total, found } = loadFinder({ unit: request.unit }, words);
  return { view: { ...view, total, found }, carried: '' };
}

function asked({ near, unit }: SearchRequest): PageParams {
  return near === null ? { unit } : { near, unit };
}
