import { expect, test } from 'vitest';
import { federalHolidays, isFederalHoliday } from './holidays';

/** As the Office of Personnel Management published them: opm.gov/policy-data-oversight/pay-leave/federal-holidays */
const PUBLISHED: [year: number, days: string][] = [
  [2018, '01-01 01-15 02-19 05-28 07-04 09-03 10-08 11-12 11-22 12-25'],
  [2020, '01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25'],
  // Both years' New Year, because 2022 began on a Saturday.
  [2021, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
  [2022, '01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26'],
  [2025, '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25'],
];

test.each(PUBLISHED)('the federal holidays of %i', (year, days) => {
  const inYear = [...federalHolidays(year)].filter((day) => day.startsWith(String(year))).sort();
  expect(inYear).toEqual(days.split(' ').map((day) => `${year}-${day}`));
});

test('a new year that is kept in the old one is found there', () => {
  expect(isFederalHoliday('2021-12-31')).toBe(true);
  expect(isFederalHoliday('2022-01-01')).toBe(false);
  expect(isFederalHoliday('2026-11-26')).toBe(true);
  expect(isFederalHoliday('2026-11-27')).toBe(false);
});
