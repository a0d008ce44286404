import { checkLinks } from '../data-check/links';
import { checkPositions } from '../data-check/positions';
import { checkPostalDistances, type FindPostalCode } from '../data-check/postal-distance';
import { checkProvenance } from '../data-check/provenance';
import type { DeskRecord } from './center-edit';
import type { FieldErrors } from './outcome';

/** What must be put right before the listing may be saved: the faults that need no other listing to be seen. */
export function recordErrors(
  record: DeskRecord,
  { today, findPostalCode }: { today: string; findPostalCode: FindPostalCode },
): FieldErrors {
  const errors: FieldErrors = {};
  const findings = [
    ...[checkPositions, checkLinks].flatMap((check) => check([record])),
    ...checkProvenance([record], today),
    ...checkPostalDistances([record], findPostalCode),
  ];
  for (const { level, field, message } of findings) {
    if (level === 'error') errors[field] ??= `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  }
  for (const [field, source] of Object.entries(record.fieldSources)) {
    if (source && source.day > today) errors[`fieldSources.${field}.day`] = 'This day is still to come.';
  }
  return errors;
}
