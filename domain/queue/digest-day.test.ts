import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from '@/domain/day';
import { addBusinessDays, digestDay } from './business-days';
import { isFederalHoliday } from './holidays';

test.each([
  ['a minute before seven in winter', '2026-11-23T11:59:59Z', null],
  ['seven in winter', '2026-11-23T12:00:00Z', '2026-11-23'],
  ['a minute before seven in summer', '2026-07-01T10:59:59Z', null],
  ['seven in summer', '2026-07-01T11:00:00Z', '2026-07-01'],
  ['late at night, tomorrow in Europe', '2026-11-24T04:59:00Z', '2026-11-23'],
  ['midnight at the office', '2026-11-24T05:00:00Z', null],
  ['Saturday at noon', '2026-11-28T17:00:00Z', null],
  ['Sunday at noon', '2026-11-29T17:00:00Z', null],
  ['Sunday night, Monday in Europe', '2026-11-30T03:00:00Z', null],
  ['Friday night, Saturday in Europe', '2026-11-28T03:00:00Z', '2026-11-27'],
])('the digest at %s', (_, now, day) => expect(digestDay(new Date(now))).toBe(day));

const start = fc
  .integer({ min: 0, max: 40_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

test('a business day is never on a weekend or a federal holiday, and five of them make a week or a little more', () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const due = addBusinessDays(day, count);
      expect([1, 2, 3, 4, 5]).toContain(weekday(due));
      expect(isFederalHoliday(due)).toBe(false);
      const week = daysBetween(due, addBusinessDays(due, 5));
      expect(week).toBeGreaterThanOrEqual(7);
      // No seven days hold more than two holidays.
      expect(week).toBeLessThanOrEqual(11);
    }),
  );
});

test('two steps of business days go as far as one of both', () => {
  const few = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(start, few, few, (day, a, b) => {
      expect(addBusinessDays(addBusinessDays(day, a), b)).toBe(addBusinessDays(day, a + b));
    }),
  );
});
