import type { Condition, Service } from '@/domain/listing/center';
import type { Bounds } from '@/domain/point';
import type { Confirmed, Criteria } from './criteria';
import type { SearchRequest } from './criteria-params';

/** One thing that keeps centers out of a search, and can be taken away alone. */
export type ActiveFilter =
  | { filter: 'radius'; value: number }
  | { filter: 'bounds'; value: Bounds }
  | { filter: 'condition'; value: Condition }
  | { filter: 'service'; value: Service }
  | { filter: 'confirmed'; value: Confirmed }
  | { filter: 'region' | 'country' | 'text'; value: string };

type Shared = Pick<
  Criteria,
  'bounds' | 'conditions' | 'services' | 'region' | 'country' | 'text' | 'confirmed'
>;

/** Every filter of a search that is at work; a radius (in km) only if there is an origin to measure it from. */
export function activeFilters(criteria: Criteria): ActiveFilter[] {
  const { origin, radiusKm, bounds, region, country, text, confirmed } = criteria;
  const filters: (ActiveFilter | null)[] = [
    origin && radiusKm !== null ? { filter: 'radius', value: radiusKm } : null,
    bounds && { filter: 'bounds', value: bounds },
    ...criteria.conditions.map((value) => ({ filter: 'condition', value }) as const),
    ...criteria.services.map((value) => ({ filter: 'service', value }) as const),
    region === null ? null : { filter: 'region', value: region },
    country === null ? null : { filter: 'country', value: country },
    text === null ? null : { filter: 'text', value: text },
    confirmed && { filter: 'confirmed', value: confirmed },
  ];
  return filters.filter((filter) => filter !== null);
}

function sharedWithout(from: Shared, lifted: Exclude<ActiveFilter, { filter: 'radius' }>): Partial<Shared> {
  switch (lifted.filter) {
    case 'condition':
      return { conditions: from.conditions.filter((code) => code !== lifted.value) };
    case 'service':
      return { services: from.services.filter((code) => code !== lifted.value) };
    default:
      return { [lifted.filter]: null };
  }
}

/** The same search without that one filter. */
export function liftFilter(criteria: Criteria, lifted: ActiveFilter): Criteria {
  const change = lifted.filter === 'radius' ? { radiusKm: null } : sharedWithout(criteria, lifted);
  return { ...criteria, ...change };
}

/** The same for a URL: what the link "show them anyway" asks for, from its first page on. */
export function liftRequestFilter(request: SearchRequest, lifted: ActiveFilter): SearchRequest {
  const change = lifted.filter === 'radius' ? { radius: null } : sharedWithout(request, lifted);
  return { ...request, ...change, offset: 0 };
}
