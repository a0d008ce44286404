import { expect, test } from 'vitest';
import { addDays } from '@/domain/day';
import { ageInDays, dueOn, freshness, lastGoodDay } from './freshness';

const checked = (checkedOn: string, confirmedOn: string | null = null) => ({ checkedOn, confirmedOn });

test.each([
  ['2026-11-23', 60, '2027-01-22'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-07', 2, '2026-03-09'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test.each([
  [0, 'fresh'],
  [59, 'fresh'],
  [60, 'due'],
  [90, 'due'],
  [91, 'overdue'],
])('%i days after the check a listing is %s', (days, expected) => {
  expect(freshness(checked('2026-11-23'), addDays('2026-11-23', days))).toBe(expected);
});

test('the later of checked and confirmed counts', () => {
  const record = checked('2026-01-01', '2026-11-01');
  expect(ageInDays(record, '2026-11-23')).toBe(22);
  expect(dueOn(record)).toBe('2026-12-31');
  expect(lastGoodDay(record)).toBe('2027-01-30');
});

test('the promised days are those on which the state changes', () => {
  const record = checked('2026-11-23');
  expect(freshness(record, dueOn(record))).toBe('due');
  expect(freshness(record, addDays(dueOn(record), -1))).toBe('fresh');
  expect(freshness(record, lastGoodDay(record))).toBe('due');
  expect(freshness(record, addDays(lastGoodDay(record), 1))).toBe('overdue');
});
