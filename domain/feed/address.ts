import type { Unit } from '@/domain/search/criteria';
import type { SearchRequest } from '@/domain/search/criteria-params';

/** Followed around a place where the search has no limit of its own. */
const RADIUS_DEFAULT: Record<Unit, number> = { mi: 100, km: 160 };

/** What a feed tells of: as far as that around a place, a region, or the hospitals of a shortlist; null: the whole list. */
export type FeedScope =
  | { near: string; radius: number; unit: Unit }
  | { region: string }
  | { chosen: readonly string[] }
  | null;

/** The feed for whoever looks at the results of a search. */
export function feedScopeOf({
  near,
  radius,
  unit,
  region,
}: Pick<SearchRequest, 'near' | 'radius' | 'unit' | 'region'>): FeedScope {
  if (near !== null) return { near, radius: radius ?? RADIUS_DEFAULT[unit], unit };
  return region === null ? null : { region };
}

/** `?region=OH`, `?near=Toledo%2C+OH&radius=100`; empty: the whole list. Beside `/feed.atom` and `/feed.json`. */
export function feedQuery(scope: FeedScope): string {
  if (scope === null) return '';
  if ('chosen' in scope) return `?c=${scope.chosen.join(',')}`;
  if ('region' in scope) return `?${new URLSearchParams(scope)}`;
  const { near, radius, unit } = scope;
  return `?${new URLSearchParams({ near, radius: String(radius), ...(unit === 'km' && { unit }) })}`;
}
