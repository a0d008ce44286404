import { OFFICE_TIME_ZONE } from '@/domain/queue/business-days';

const zoneName = (timeZoneName: 'shortGeneric' | 'longGeneric') =>
  new Intl.DateTimeFormat('en-US', { timeZone: OFFICE_TIME_ZONE, timeZoneName })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value ?? OFFICE_TIME_ZONE;
const ZONE = zoneName('shortGeneric');
/** Said under every field for a day. */
export const DAYS_OF_THE_OFFICE = `In ${zoneName('longGeneric')}.`;

const dayFormat = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const timeFormat = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: OFFICE_TIME_ZONE,
});
const clockFormat = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: OFFICE_TIME_ZONE });

/** `2026-11-23` → "Nov 23, 2026" */
export const sayDay = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`));
/** An instant as the office's clock shows it: "Nov 23, 2026, 2:10 PM ET" */
export const sayInstant = (instant: string): string => `${timeFormat.format(new Date(instant))} ${ZONE}`;
const DAY_MS = 86_400_000;

/** "2:10 PM ET"; an instant a day or more away with its day. */
export const sayUntil = (instant: string, now: Date = new Date()): string =>
  Date.parse(instant) - now.getTime() < DAY_MS ? sayClock(instant) : sayInstant(instant);
const sayClock = (instant: string): string => `${clockFormat.format(new Date(instant))} ${ZONE}`;
