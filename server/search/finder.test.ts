import { describe, expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { setUpTestSite } from '@/server/test-site.fixture';
import { centersByRegion, loadFinder, placeAsked } from './finder';

const TOTAL = 45;

setUpTestSite(
  (db) => {
    const records = Array.from({ length: TOTAL }, (_, at) =>
      recordAt(`center-${String(at).padStart(2, '0')}`, { lat: 41 - at / 10, lng: -83.5 }),
    );
    addRecords(db, records);
  },
  { hasGazetteer: true },
);

const find = (params: Record<string, string>) => loadFinder(params, String);
const slugs = (page: string) => find({ near: '43604', page }).found.map(({ center }) => center.slug);

describe('a long list comes in pages', () => {
  test('of 20, which together hold every hospital once, in order', () => {
    const pages = ['1', '2', '3'].map(slugs);
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
    const nearestFirst = Array.from({ length: TOTAL }, (_, at) => `center-${String(at).padStart(2, '0')}`);
    expect(pages.flat()).toEqual(nearestFirst);
  });

  test('each page tells the total of the whole list', () => {
    expect(find({ near: '43604', page: '2' })).toMatchObject({
      total: TOTAL,
      part: { page: 2, pages: 3, offset: 20, isAll: false },
    });
  });

  test('past the end is the last one', () => {
    const { part, found } = find({ page: '9' });
    expect([part.page, found.length]).toEqual([3, 5]);
  });

  test('and on one page for the printer', () => {
    const { part, found } = find({ near: '43604', page: 'all' });
    expect([part.isAll, found.length]).toEqual([true, TOTAL]);
  });

  test('what is no page is named, and the first is shown', () => {
    const { ignored, part } = find({ page: 'two' });
    expect(ignored).toEqual([{ parameter: 'page', value: 'two' }]);
    expect(part.page).toBe(1);
  });

  test('by region, too', () => {
    const pages = ([1, 2, 3] as const).map((page) => centersByRegion('en', page));
    expect(new Set(pages.flatMap(({ centers }) => centers.map(({ slug }) => slug))).size).toBe(TOTAL);
    expect(pages[0]?.regions.reduce((sum, { total }) => sum + total, 0)).toBe(TOTAL);
  });
});

test('a title names the place that is known, and no other', () => {
  const titled = (near?: string) => placeAsked({ near }, (town) => `a point near ${town}`)?.label;
  expect(titled('43604')).toBe('Toledo, OH 43604');
  expect(titled('41.65,-83.54')).toBe('a point near Toledo, OH');
  expect(titled('nowhere at all')).toBeUndefined();
  expect(titled()).toBeUndefined();
});
