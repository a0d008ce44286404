import 'server-only';
import { findCenters } from '@/db/search/centers';
import type { Center } from '@/domain/listing/center';
import { parseLenientRequest, toCriteria } from '@/domain/search/criteria-params';
import { db } from '@/server/db';
import { today } from '@/server/today';

/** Every published listing, by name. */
export function allCenters(): Center[] {
  const { request } = parseLenientRequest({});
  return findCenters(db(), toCriteria(request, null), { today: today() }).items.map(({ center }) => center);
}
