import type { Db } from '@/db/client';
import type { Criteria } from '@/domain/search/criteria';
import { type ActiveFilter, activeFilters, liftFilter } from '@/domain/search/lift-filter';
import { listCandidates } from './candidates';

/** One active filter, and how many centers there would be without it. */
export type HiddenBy = ActiveFilter & { total: number };

/** For each active filter: how many centers the search would find if just that one were lifted. */
export function countHiddenBy(db: Db, criteria: Criteria, today: string): HiddenBy[] {
  return activeFilters(criteria).map((filter) => ({
    ...filter,
    total: listCandidates(db, liftFilter(criteria, filter), today).length,
  }));
}
