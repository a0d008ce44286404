import { addDays } from '@/domain/day';
import { isFederalHoliday } from './holidays';

/** What readers are promised an answer within. Weekends and federal holidays do not count. */
export const ANSWER_WITHIN_BUSINESS_DAYS = 2;
export const OFFICE_TIME_ZONE_DEFAULT = 'America/New_York';
/**
 * The time zone of the office, in which all days are counted: promised ones, and those on which something was read or
 * heard. The one setting that is read here and not handed in (`domain/settings.ts` checks it at the start): a day is
 * counted on every floor, and two floors must never count differently.
 */
export const OFFICE_TIME_ZONE = process.env.OFFICE_TIME_ZONE?.trim() || OFFICE_TIME_ZONE_DEFAULT;

const officeDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: OFFICE_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day at the office at an instant, which may be an ISO string. */
export const dayAtOffice = (instant: string | Date): string => officeDay.format(new Date(instant));

const MS_PER_DAY = 86_400_000;

/** The first instant after a day is over at the office, as an ISO string. */
export function endAtOffice(day: string): string {
  // A day ends within a day of midnight UTC, wherever the office is; looked for by halves.
  let [over, soon] = [Date.parse(day) + 2.5 * MS_PER_DAY, Date.parse(day)];
  while (over - soon > 1) {
    const middle = Math.floor((over + soon) / 2);
    if (dayAtOffice(new Date(middle)) > day) over = middle;
    else soon = middle;
  }
  return new Date(over).toISOString();
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The `count`-th day after `day` that is neither on a weekend nor a federal holiday. */
export function addBusinessDays(day: string, count: number): string {
  let result = day;
  for (let left = count; left > 0; ) {
    result = addDays(result, 1);
    if (!isWeekend(result) && !isFederalHoliday(result)) left--;
  }
  return result;
}

/** The last day on which an answer keeps the promise: until midnight at the office. */
export const answerDueOn = (receivedAt: string): string =>
  addBusinessDays(dayAtOffice(receivedAt), ANSWER_WITHIN_BUSINESS_DAYS);

const DIGEST_HOUR = 7;

const officeHour = new Intl.DateTimeFormat('en-US', {
  timeZone: OFFICE_TIME_ZONE,
  hour: 'numeric',
  hourCycle: 'h23',
});

/** The day whose digest is to go out by `now`; null: it is early, or a weekend. */
export function digestDay(now: Date): string | null {
  const day = dayAtOffice(now);
  const isWorkday = addBusinessDays(addDays(day, -1), 1) === day;
  return isWorkday && Number(officeHour.format(now)) >= DIGEST_HOUR ? day : null;
}
