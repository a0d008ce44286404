import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Db } from '@/db/client';
import { postalCodesOf } from '@/db/place/postal-codes';
import type { DeskRecord } from '@/domain/listing/center-edit';
import { recordErrors } from '@/domain/listing/record-errors';
import type { FieldErrors, Invalid } from '@/domain/outcome';

const UNREACHABLE = 'No telephone has this number.';

function phoneErrors({ phones, fax }: DeskRecord): FieldErrors {
  const isReal = (number: string) => parsePhoneNumberFromString(number)?.isValid() ?? false;
  return Object.fromEntries([
    ...phones.flatMap(({ number }, i) => (isReal(number) ? [] : [[`phones.${i}.number`, UNREACHABLE]])),
    ...(fax && !isReal(fax.number) ? [['fax.number', UNREACHABLE]] : []),
  ]);
}

/** What keeps a record from being saved; null: nothing. Forms ask the same before they send. */
export function checkRecord(db: Db, record: DeskRecord, now: Date): Invalid | null {
  const today = now.toISOString().slice(0, 10);
  const fieldErrors = {
    ...phoneErrors(record),
    ...recordErrors(record, { today, findPostalCode: postalCodesOf(db) }),
  };
  return Object.keys(fieldErrors).length > 0 ? { ok: false, fieldErrors } : null;
}
