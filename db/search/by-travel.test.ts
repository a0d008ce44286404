import { expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { openTestDatabase } from '@/db/test-database';
import { parseLenientRequest, toCriteria } from '@/domain/search/criteria-params';
import { findCenters } from './centers';

const HOME = { lat: 40, lng: -90 };
const north = (degrees: number) => ({ lat: 40 + degrees, lng: -90 });

test('least travel in a year is exact over the whole list before it is cut into pages', () => {
  const db = openTestDatabase();
  addRecords(db, [
    recordAt('unsaid', north(0.1), { services: { pump_placement: 'yes' } }),
    recordAt('far', north(3), { services: { pump_placement: 'yes', pump_refill: 'yes' } }),
    recordAt('here', north(2), { services: { pump_placement: 'yes', pump_refill: 'yes' } }),
    recordAt('operates', north(2.5), { services: { pump_placement: 'yes', pump_refill: 'no' } }),
    // No operation, but the refills of `operates` can be had here.
    recordAt('refills', north(1), { services: { pump_refill: 'yes' } }),
  ]);
  const { request } = parseLenientRequest({ near: '40,-90', sort: 'travel' });
  const criteria = toCriteria(request, HOME);
  const find = (more: Partial<typeof criteria> = {}, paging = {}) => {
    const { total, items } = findCenters(db, { ...criteria, ...more }, { today: '2026-11-24', ...paging });
    return { total, slugs: items.map(({ center }) => center.slug) };
  };
  const all = ['operates', 'here', 'far', 'unsaid', 'refills'];
  expect(find()).toEqual({ total: 5, slugs: all });
  for (const offset of [0, 2, 4]) {
    expect(find({}, { limit: 2, offset })).toEqual({ total: 5, slugs: all.slice(offset, offset + 2) });
  }
  // The nearest refills may lie outside what was asked for; the order of the rest stays.
  expect(find({ services: ['pump_placement'] }).slugs).toEqual(['operates', 'here', 'far', 'unsaid']);
  expect(find({ radiusKm: 250 }).slugs).toEqual(['here', 'unsaid', 'refills']);
});
