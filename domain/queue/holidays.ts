const FRIDAY = 5;
const SATURDAY = 6;
const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;

const dayOf = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The `count`-th such weekday of a month. */
function nthOf(year: number, month: number, weekday: number, count: number): string {
  const first = weekdayOf(dayOf(year, month, 1));
  return dayOf(year, month, 1 + ((weekday - first + 7) % 7) + 7 * (count - 1));
}

/** The last Monday of May is the one in its last seven days. */
function memorialDay(year: number): string {
  const first = weekdayOf(dayOf(year, 5, 25));
  return dayOf(year, 5, 25 + ((MONDAY - first + 7) % 7));
}

/** On a Saturday the Friday before is off, on a Sunday the Monday after. */
function observed(year: number, month: number, date: number): string {
  const weekday = weekdayOf(dayOf(year, month, date));
  if (weekday === SATURDAY) return dayOf(year, month, date - 1);
  return dayOf(year, month, weekday === SUNDAY ? date + 1 : date);
}

/**
 * The days on which federal offices of the United States are closed, with the year's end that belongs to next New Year
 * (5 U.S.C. 6103; Juneteenth since 2021). Without Inauguration Day, which is kept around Washington only, and without
 * days that a president gives off.
 */
export const federalHolidays = (year: number): ReadonlySet<string> =>
  new Set([
    observed(year, 1, 1),
    nthOf(year, 1, MONDAY, 3),
    nthOf(year, 2, MONDAY, 3),
    memorialDay(year),
    ...(year >= 2021 ? [observed(year, 6, 19)] : []),
    observed(year, 7, 4),
    nthOf(year, 9, MONDAY, 1),
    nthOf(year, 10, MONDAY, 2),
    observed(year, 11, 11),
    nthOf(year, 11, THURSDAY, 4),
    observed(year, 12, 25),
    ...(weekdayOf(dayOf(year, 12, 31)) === FRIDAY ? [dayOf(year, 12, 31)] : []),
  ]);

export const isFederalHoliday = (day: string): boolean => federalHolidays(Number(day.slice(0, 4))).has(day);
