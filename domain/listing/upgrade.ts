import { fieldErrorsOf } from '@/domain/field-errors';
import type { FieldErrors } from '@/domain/outcome';
import { type ListingRecord, listingRecordSchema } from './edit';
import { isSame } from './edit-parts';
import { FACT_KEYS, factOf } from './fact-keys';

/** What a record says of the facts that did not exist when it was written. */
const EARLIER: Readonly<Record<string, unknown>> = {
  fieldSources: {},
  ...Object.fromEntries(
    FACT_KEYS.filter((key) => factOf(key).earlier !== undefined).map((key) => [key, factOf(key).earlier]),
  ),
};

/** A record with what it could not yet say; what it says is not looked at. */
export function withEarlier(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  // Two spreads over each other are several times slower, and a whole list is read at the start.
  const whole: Record<string, unknown> = { ...stored };
  for (const key in EARLIER) if (!Object.hasOwn(whole, key)) whole[key] = EARLIER[key];
  return whole;
}

/** A record as it was stored, however long ago, in the shape of today; null: it is none, or says what no record may. */
export const upgradeRecord = (stored: unknown): ListingRecord | null =>
  listingRecordSchema.safeParse(withEarlier(stored)).data ?? null;

/** Why a stored record cannot be read, by field; empty: it can. */
export function recordFaults(stored: unknown): FieldErrors {
  const { error } = listingRecordSchema.safeParse(withEarlier(stored));
  return error ? fieldErrorsOf(error) : {};
}

/** Whether that is what a record says of a fact because nobody asked for it when it was written. */
export const isUnasked = (key: string, value: unknown): boolean =>
  key in EARLIER && isSame(value, EARLIER[key]);
