import 'server-only';
import { findCenters } from '@/db/search/centers';
import type { CenterItem } from '@/domain/formats/center-item';
import type { CenterList } from '@/domain/formats/center-list';
import { invalidParameters } from '@/domain/problems';
import {
  criteriaToParams,
  parseStrictRequest,
  type SearchRequest,
  toCriteria,
} from '@/domain/search/criteria-params';
import { db } from '@/server/db';
import { today } from '@/server/today';
import { centerItem } from './api-centers';
import { requireOrigin } from './api-origin';

type Search = { page: Omit<CenterList, 'items'>; items: CenterItem[]; headers: Record<string, string> };

/** One search for every format of the list: the query string in, one page of items out. */
export function searchCenters(request: Request): Search {
  const url = new URL(request.url);
  const reading = parseStrictRequest(url.searchParams);
  if (!reading.ok) throw invalidParameters(reading.errors);
  const { near, limit, offset } = reading.request;
  const origin = near === null ? null : requireOrigin(near);
  const criteria = toCriteria(reading.request, origin?.point ?? null);
  const { total, items } = findCenters(db(), criteria, { today: today(), limit, offset });
  return {
    page: {
      ...(origin && { origin: { label: origin.label, kind: origin.kind, ...origin.point } }),
      total,
      count: items.length,
      limit,
      offset,
    },
    items: items.map(centerItem),
    headers: linkHeader(url.pathname, reading.request, total),
  };
}

/** RFC 8288: where the next and the previous page are. */
function linkHeader(path: string, request: SearchRequest, total: number): Record<string, string> {
  const { limit, offset } = request;
  const link = (rel: string, to: number) =>
    `<${path}?${criteriaToParams({ ...request, offset: to })}>; rel="${rel}"`;
  const links = [
    ...(offset > 0 ? [link('prev', Math.max(0, offset - limit))] : []),
    ...(offset + limit < total ? [link('next', offset + limit)] : []),
  ];
  return links.length > 0 ? { Link: links.join(', ') } : {};
}
