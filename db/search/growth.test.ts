import { describe, expect, test } from 'vitest';
import type { Point } from '@/domain/point';
import { type Criteria, EVERYTHING } from '@/domain/search/criteria';
import { makeEntry } from './entry.fixture';
import { kindsOf } from './listing-entry';
import { ListingIndex } from './listing-index';

const LISTED = 5000;
const today = '2026-11-27';
const toledo: Point = { lat: 41.65, lng: -83.54 };

/** Evenly over the United States, each offering one of four sets of services. `looked`: how often one was looked at. */
function grown() {
  const looked = { times: 0 };
  const entries = Array.from({ length: LISTED }, (_, at) => {
    const point = { lat: 30 + (at % 100) / 6, lng: -120 + Math.floor(at / 100) };
    const entry = makeEntry(at, point, 0);
    if (at % 2 === 0) entry.confirmedOn = entry.checkedOn;
    return Object.defineProperty(entry, 'offers', {
      get() {
        looked.times++;
        return at % 4;
      },
    });
  });
  return { entries, index: ListingIndex.of(entries), looked };
}

const page = { today, textIds: null, offset: 0, limit: 20 };
const asked = (more: Partial<Criteria>): Criteria => ({ ...EVERYTHING, ...more });

describe('a page does not look at the whole list', () => {
  test.each<[string, (index: ListingIndex) => number]>([
    ['by name', (index) => index.find(asked({}), page).total],
    ['the last checked', (index) => index.find(asked({ sort: 'checked' }), page).total],
    ['the nearest', (index) => index.find(asked({ origin: toledo, sort: 'distance' }), page).total],
    [
      'how many each choice would find',
      (index) =>
        index.tally(
          asked({ origin: toledo, sort: 'distance' }),
          [{ conditions: [], services: [], confirmed: 'lately' }],
          null,
          today,
        )[0] ?? 0,
    ],
  ])('%s', (_, find) => {
    const { index, looked } = grown();
    const total = find(index);
    looked.times = 0;
    expect(find(index)).toBe(total);
    expect(looked.times).toBeLessThan(200);
  });

  test('and what was counted is counted anew in the next version of it', () => {
    const { index, entries } = grown();
    const total = () => index.count(asked({ confirmed: 'lately' }), null, today);
    expect(total()).toBe(LISTED / 2);
    const [first] = entries;
    const next = index.after(first ? [{ ...first, confirmedOn: null }] : [], new Set([1]));
    expect(next.count(asked({ confirmed: 'lately' }), null, today)).toBe(LISTED / 2 - 1);
    expect(index.count(asked({ confirmed: 'lately' }), null, '2027-11-27')).toBe(0);
  });
});

test('listings that answer alike are one kind', () => {
  const kinds = kindsOf(grown().entries, today);
  expect(kinds.length).toBe(4);
  expect(kinds.reduce((sum, { total }) => sum + total, 0)).toBe(LISTED);
});

test('the nearest of some listings are of those alone', () => {
  const { index, entries } = grown();
  const some = new Set([entries[10], entries[4000], entries[4999]].flatMap((entry) => entry?.id ?? []));
  const nearest = asked({ origin: toledo, sort: 'distance', radiusKm: 20_000 });
  const { total, hits } = index.find(nearest, { ...page, textIds: some });
  expect(total).toBe(3);
  expect(new Set(hits.map(({ entry }) => entry.id))).toEqual(some);
});
