import type { FieldErrors } from '@/domain/outcome';
import type { Finding } from './check-each';
import { checkLinks, checkProvenance } from './check-each';
import { checkPositions, checkPostalDistances, type FindPostalCode } from './check-positions';
import type { ListingRecord } from './edit';
import { partOf, saysNothing } from './edit-parts';
import type { SourcedField } from './fact-keys';
import { publishErrors } from './minimum';
import { PUBLIC_SOURCES } from './public-facts';
import { sourceErrors } from './source-errors';

type Asked = {
  today: string;
  findPostalCode: FindPostalCode;
  /** The listing as it stands; null: it is new. */
  before: ListingRecord | null;
};

/** What must be put right before the listing may be saved: the faults that need no other listing to be seen. */
export function recordErrors(record: ListingRecord, { today, findPostalCode, before }: Asked): FieldErrors {
  const errors: FieldErrors = {};
  const findings = [
    ...[checkPositions, checkLinks].flatMap((check) => check([record])),
    ...checkProvenance([record], today),
    ...checkPostalDistances([record], findPostalCode),
  ];
  for (const finding of findings) {
    if (finding.level === 'error') errors[finding.field] ??= sentence(finding);
  }
  for (const [field, source] of Object.entries(record.fieldSources)) {
    if (source && source.day > today) errors[`fieldSources.${field}.day`] = STILL_TO_COME;
  }
  for (const field of unsourced(record))
    errors[`fieldSources.${field}.source`] = 'Readers see where this comes from: say it, and the day.';
  return { ...(before && sourceErrors(before, record)), ...errors, ...publishErrors(before, record) };
}

/** What is said of these facts stands on the page beside its source. */
const unsourced = (record: ListingRecord): readonly SourcedField[] =>
  PUBLIC_SOURCES.filter((field) => !saysNothing(partOf(record, field)) && !record.fieldSources[field]);

const STILL_TO_COME = 'This day is still to come.';

function sentence({ code, message }: Finding): string {
  if (code === 'day-ahead') return STILL_TO_COME;
  if (code === 'far-from-postal-code')
    return 'The pin lies far from the ZIP code. If both are right, say why beside the pin.';
  const isWord = /^[a-z]+[ ,]/.test(message);
  return `${isWord ? message.charAt(0).toUpperCase() + message.slice(1) : message}.`;
}
