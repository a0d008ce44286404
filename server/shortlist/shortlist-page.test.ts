import { describe, expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { setUpTestSite } from '@/server/test-site.fixture';
import { loadShortlistPage } from './shortlist-page';

setUpTestSite((db) =>
  addRecords(db, [
    recordAt('ann-arbor', { lat: 42.28, lng: -83.74 }),
    recordAt('cleveland', { lat: 41.5, lng: -81.6 }),
    recordAt('seattle', { lat: 47.6, lng: -122.3 }, { name: 'Fir Hospital' }),
    recordAt('gone', { lat: 40, lng: -80 }, { status: 'withdrawn' }),
  ]),
);

const load = (params: Record<string, string>) => loadShortlistPage(params, String);

describe('what was just taken out', () => {
  test('can be put back where it stood', () => {
    expect(load({ c: 'ann-arbor', gone: 'cleveland', at: '0' }).removed).toEqual({
      slug: 'cleveland',
      name: 'cleveland',
      at: 0,
    });
  });

  test.each(['x', '-1', '1e9', '0.5'])('or last, where its place is nonsense: %s', (at) => {
    expect(load({ c: 'ann-arbor', gone: 'cleveland', at }).removed?.at).toBe(1);
  });

  test.each(['ann-arbor', 'gone', 'nowhere', '<b>', ''])('is not offered when it cannot be: %j', (gone) => {
    expect(load({ c: 'ann-arbor', gone, at: '0' }).removed).toBeNull();
  });
});

describe('what may be added', () => {
  const offered = (params: Record<string, string>) => load(params).offers.centers.map(({ slug }) => slug);

  test('the nearest that are not on the list', () => {
    expect(offered({ c: 'ann-arbor', near: '41.65,-83.54' })).toEqual(['cleveland', 'seattle']);
  });

  test('by name, wherever it is', () => {
    expect(offered({ c: 'ann-arbor', find: 'fir' })).toEqual(['seattle']);
    expect(offered({ c: 'seattle', find: 'fir' })).toEqual([]);
  });

  test('nothing, when nobody asked', () => {
    expect(load({ c: 'ann-arbor' }).offers).toEqual({ text: null, centers: [] });
    expect(load({ c: 'ann-arbor', find: '\u0000' }).offers).toEqual({ text: null, centers: [] });
  });
});
