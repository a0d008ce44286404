import { expect, test } from 'vitest';
import { addBusinessDays, answerDueOn, dayAtOffice, endAtOffice } from './business-days';

test.each([
  ['Monday', '2026-11-23T15:00:00Z', '2026-11-25'],
  ['Thursday', '2026-11-19T15:00:00Z', '2026-11-23'],
  ['Friday', '2026-11-20T15:00:00Z', '2026-11-24'],
  ['Saturday', '2026-11-21T15:00:00Z', '2026-11-24'],
  ['Sunday', '2026-11-22T15:00:00Z', '2026-11-24'],
  ['Sunday night at the office, Monday in Europe', '2026-11-23T03:00:00Z', '2026-11-24'],
  ['Wednesday before Thanksgiving', '2026-11-25T15:00:00Z', '2026-11-30'],
  ['Christmas Eve, before a holiday and a weekend', '2026-12-24T15:00:00Z', '2026-12-29'],
])('received on %s', (_, instant, due) => {
  expect(answerDueOn(instant)).toBe(due);
});

test.each([
  ['2026-11-23T04:59:59Z', '2026-11-22'],
  ['2026-11-23T05:00:00Z', '2026-11-23'],
  ['2026-07-01T03:59:59Z', '2026-06-30'],
  ['2026-07-01T04:00:00Z', '2026-07-01'],
])('%s is %s at the office', (instant, day) => {
  expect(dayAtOffice(instant)).toBe(day);
});

test.each([
  ['2026-11-22', '2026-11-23T05:00:00.000Z'],
  ['2026-06-30', '2026-07-01T04:00:00.000Z'],
  // Clocks are set back on this day: it has 25 hours.
  ['2026-11-01', '2026-11-02T05:00:00.000Z'],
])('%s ends at the office at %s', (day, end) => {
  expect(endAtOffice(day)).toBe(end);
});

test('no business day away is the day itself', () => {
  expect(addBusinessDays('2026-11-21', 0)).toBe('2026-11-21');
});
