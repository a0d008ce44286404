import { describe, expect, it } from 'vitest';
import type { Criteria } from './criteria';
import { parseLenientRequest, toCriteria } from './criteria-params';
import { activeFilters, liftFilter, liftRequestFilter } from './lift-filter';

const query =
  'near=Toledo&radius=100&unit=km&bbox=1,2,3,4&condition=icca&condition=hcc&service=pump_refill&region=OH&country=US&q=x&confirmed=lately&offset=20';
const { request } = parseLenientRequest(new URLSearchParams(query));
const criteria = toCriteria(request, { lat: 0, lng: 0 });

describe('activeFilters', () => {
  it('names each filter, and each code alone', () => {
    expect(activeFilters(criteria)).toEqual([
      { filter: 'radius', value: 100 },
      { filter: 'bounds', value: { west: 1, south: 2, east: 3, north: 4 } },
      { filter: 'condition', value: 'icca' },
      { filter: 'condition', value: 'hcc' },
      { filter: 'service', value: 'pump_refill' },
      { filter: 'region', value: 'OH' },
      { filter: 'country', value: 'US' },
      { filter: 'text', value: 'x' },
      { filter: 'confirmed', value: 'lately' },
    ]);
  });

  it('does not count a radius around nowhere', () => {
    const { request: bare } = parseLenientRequest(new URLSearchParams('radius=100'));
    expect(activeFilters(toCriteria(bare, null))).toEqual([]);
  });
});

describe('liftFilter', () => {
  it('takes away exactly one filter', () => {
    for (const filter of activeFilters(criteria)) {
      const lifted: Criteria = liftFilter(criteria, filter);
      const left = activeFilters(criteria).filter((other) => other.value !== filter.value);
      expect(activeFilters(lifted)).toEqual(left);
    }
  });

  it('agrees with lifting it from the request', () => {
    for (const filter of activeFilters(criteria)) {
      const lifted = liftRequestFilter(request, filter);
      expect(toCriteria(lifted, criteria.origin)).toEqual(liftFilter(criteria, filter));
      expect(lifted.offset).toBe(0);
    }
  });
});
