import 'server-only';
import { findCenters } from '@/db/queries/centers';
import type { Center } from '@/domain/center';
import { parseLenientRequest, toCriteria } from '@/domain/criteria-params';
import { db } from './db';
import { today } from './today';

/** Every published listing, by name. */
export function allCenters(): Center[] {
  const { request } = parseLenientRequest({});
  return findCenters(db(), toCriteria(request, null), { today: today() }).items.map(({ center }) => center);
}
