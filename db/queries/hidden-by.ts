import type { Criteria } from '@/domain/criteria';
import { type ActiveFilter, activeFilters, liftFilter } from '@/domain/lift-filter';
import type { Db } from '../client';
import { listCandidates } from './center-candidates';

/** One active filter, and how many centers there would be without it. */
export type HiddenBy = ActiveFilter & { total: number };

/** For each active filter: how many centers the search would find if just that one were lifted. */
export function countHiddenBy(db: Db, criteria: Criteria, today: string): HiddenBy[] {
  return activeFilters(criteria).map((filter) => ({
    ...filter,
    total: listCandidates(db, liftFilter(criteria, filter), today).length,
  }));
}
