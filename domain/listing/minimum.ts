import type { FieldErrors } from '@/domain/outcome';
import type { Service } from './center';
import { SERVICES } from './center';
import { isPublic } from './center-view';
import type { ListingRecord } from './edit';

const PLACES_PUMP: Service = 'pump_placement';

/** Without a source of its own a service is stated by the pages that the listing names to readers. */
const isStated = ({ services, fieldSources, sources }: ListingRecord): boolean =>
  SERVICES.some(
    (service) =>
      services[service] !== undefined &&
      (fieldSources[`services.${service}`] !== undefined || sources.some((source) => source.public)),
  );

/** The least that a public listing tells, and what of it a record lacks, by field: how to reach them, what they do. */
export function minimumErrors(record: ListingRecord): FieldErrors {
  const canBeReached = record.phones.length > 0 || record.email !== null;
  return {
    ...(canBeReached ? {} : { phones: 'Say how to reach them: a phone number or an e-mail address.' }),
    ...(isStated(record)
      ? {}
      : {
          [`services.${PLACES_PUMP}`]:
            'Say of at least one service whether they offer it, and give its source.',
        }),
  };
}

/**
 * Why a change must not become public. A listing that readers see already is not held back for what it lacked before,
 * so that it can be put right bit by bit; but nothing of the least may be taken away from it, and with less than that it
 * is not raised to confirmed. `before` null: a new one.
 */
export function publishErrors(before: ListingRecord | null, after: ListingRecord): FieldErrors {
  if (!isPublic(after)) return {};
  const isRaised = before?.listing !== 'confirmed' && after.listing === 'confirmed';
  const lacked = before !== null && isPublic(before) && !isRaised ? minimumErrors(before) : {};
  return Object.fromEntries(Object.entries(minimumErrors(after)).filter(([field]) => !(field in lacked)));
}
