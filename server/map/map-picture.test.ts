import { describe, expect, it } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { PINS_MAX } from '@/domain/map/pins';
import { PRINT_MAX } from '@/domain/search/result-pages';
import { loadFinder } from '@/server/search/finder';
import { setUpTestSite } from '@/server/test-site.fixture';
import { pictureContents } from './map-picture';

const MANY = 10_000;

setUpTestSite(
  (db) =>
    addRecords(
      db,
      Array.from({ length: MANY }, (_, i) =>
        recordAt(`made-up-${i}`, { lat: 25 + (i % 97) / 4, lng: -124 + (i % 569) / 10 }),
      ),
    ),
  { hasGazetteer: true },
);

const noWords = (town: string) => town;
const contents = (query: string) => pictureContents(null, new URLSearchParams(query), noWords);

describe('with 10,000 hospitals', () => {
  it('the picture is drawn from clusters, and counts them all', () => {
    const { pins, clusters } = contents('');
    expect(clusters.length).toBeGreaterThan(3);
    expect(pins.length + clusters.length).toBeLessThanOrEqual(PINS_MAX);
    expect(clusters.reduce((sum, { count }) => sum + count, pins.length)).toBe(MANY);
  });

  it('the picture of a search shows the page that it belongs to', () => {
    const { pins, clusters } = contents('near=41,-100&page=2');
    expect(clusters).toEqual([]);
    expect(pins.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 21));
  });

  it('a short search is drawn whole on each of its pages', () => {
    const search = 'near=41,-100&radius=100';
    const { total } = loadFinder(new URLSearchParams(search), noWords);
    expect(total).toBeGreaterThan(20);
    expect(total).toBeLessThanOrEqual(PINS_MAX);
    expect(contents(`${search}&page=2`).pins).toHaveLength(total);
  });

  it.each(['', 'near=41,-100', 'near=41,-100&radius=900', 'page=3', 'page=all'])(
    'a page carries no more pins than rows: %s',
    (query) => {
      const { found, nearestAnyway, total } = loadFinder(new URLSearchParams(query), noWords);
      expect(total).toBeGreaterThan(PINS_MAX);
      expect(found).toHaveLength(query === 'page=all' ? PRINT_MAX : 20);
      expect(nearestAnyway).toEqual([]);
    },
  );
});
