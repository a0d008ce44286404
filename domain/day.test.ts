import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, daySchema, daysBetween, laterDay } from './day';

const DAY_MS = 86_400_000;
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((count) => new Date(count * DAY_MS).toISOString().slice(0, 10));
const count = fc.integer({ min: -20_000, max: 20_000 });

describe('addDays', () => {
  it.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    // The clocks change in the United States on both nights.
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-11-01', 1, '2026-11-02'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %d days are %s', (from, days, to) => expect(addDays(from, days)).toBe(to));

  it('goes as far as daysBetween counts, and back again', () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
      }),
    );
  });
});

test('from one day to another is as far as back, with the other sign', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
    }),
  );
});

test.each([
  ['2026-11-23', null, '2026-11-23'],
  ['2026-11-23', '2026-11-22', '2026-11-23'],
  ['2026-09-30', '2026-10-01', '2026-10-01'],
  ['2025-12-31', '2026-01-01', '2026-01-01'],
])('of %s and %s the later is %s', (a, b, later) => expect(laterDay(a, b)).toBe(later));

test.each([
  '2026-1-01',
  '2026-00-10',
  '2026-13-01',
  '2026-01-00',
  '2026-01-32',
  '26-01-01',
  '2026-02-31',
  '2026-02-29',
  '2100-02-29',
  '2026-11-31',
  '2026-01-01T00:00Z',
  ' 2026-01-01',
  '',
])('%j is no day', (text) => expect(daySchema.safeParse(text).success).toBe(false));

test('of all that looks like a day, the schema takes those that the calendar has', () => {
  const part = (max: number) => fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'));
  const looksLikeDay = fc
    .tuple(fc.integer({ min: 1970, max: 2199 }), part(12), part(31))
    .map(([year, month, date]) => `${year}-${month}-${date}`);
  fc.assert(
    fc.property(looksLikeDay, (text) => {
      expect(daySchema.safeParse(text).success).toBe(addDays(text, 0) === text);
    }),
    { numRuns: 1000 },
  );
});

test('every day that is counted to can be read', () => {
  fc.assert(
    fc.property(day, count, (from, days) => {
      expect(daySchema.safeParse(addDays(from, days)).success).toBe(true);
    }),
  );
});
