import { addDays } from '@/domain/listing/clocks';
import { addBusinessDays, DESK_TIME_ZONE, dayAtDesk } from './business-days';

const DIGEST_HOUR = 7;

const deskHour = new Intl.DateTimeFormat('en-US', {
  timeZone: DESK_TIME_ZONE,
  hour: 'numeric',
  hourCycle: 'h23',
});

/** The day whose digest is to go out by `now`; null: it is early, or a weekend. */
export function digestDay(now: Date): string | null {
  const day = dayAtDesk(now.toISOString());
  const isWorkday = addBusinessDays(addDays(day, -1), 1) === day;
  return isWorkday && Number(deskHour.format(now)) >= DIGEST_HOUR ? day : null;
}
