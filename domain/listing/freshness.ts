import { addDays, daysBetween, laterDay } from '@/domain/day';
import { OVERDUE_AFTER_DAYS } from './center';
import { isOverdue } from './center-view';
import type { ListingRecord } from './edit';

/** So many days after a listing was last checked or confirmed, it is time to look again. */
export const DUE_AFTER_DAYS = 60;

type VerificationDates = Pick<ListingRecord, 'checkedOn' | 'confirmedOn'>;
export type Freshness = 'fresh' | 'due' | 'overdue';

/** Days since the later of the two dates, checked and confirmed. */
export const ageInDays = (record: VerificationDates, today: string): number =>
  daysBetween(laterDay(record.checkedOn, record.confirmedOn), today);

/** `due`: shown to editors only. `overdue`: shown to readers as well. */
export function freshness(record: VerificationDates, today: string): Freshness {
  if (isOverdue(record, today)) return 'overdue';
  return ageInDays(record, today) >= DUE_AFTER_DAYS ? 'due' : 'fresh';
}

/** The day on which the listing is due to be looked at again. */
export const dueOn = (record: VerificationDates): string =>
  addDays(laterDay(record.checkedOn, record.confirmedOn), DUE_AFTER_DAYS);

/** The last day on which readers are not yet told that the listing is overdue. */
export const lastGoodDay = (record: VerificationDates): string =>
  addDays(laterDay(record.checkedOn, record.confirmedOn), OVERDUE_AFTER_DAYS);
