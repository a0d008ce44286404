import { expect, test } from 'vitest';
import { feedQuery, feedScopeOf } from './address';

const asked = { near: null, radius: null, unit: 'mi' as const, region: null };

test.each([
  [asked, ''],
  [{ ...asked, region: 'OH' }, '?region=OH'],
  [{ ...asked, near: 'Toledo, OH' }, '?near=Toledo%2C+OH&radius=100'],
  [{ ...asked, near: '43604', radius: 250, region: 'OH' }, '?near=43604&radius=250'],
  [{ ...asked, near: '43604', unit: 'km' as const }, '?near=43604&radius=160&unit=km'],
])('a search for %j is followed by %j', (request, query) => {
  expect(feedQuery(feedScopeOf(request))).toBe(query);
});

test('a shortlist is followed by its slugs', () => {
  expect(feedQuery({ chosen: ['fir', 'oak-or'] })).toBe('?c=fir,oak-or');
});
