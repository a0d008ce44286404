import type { FieldErrors } from '@/domain/outcome';
import { isPublic } from './center-view';
import type { Finding } from './check-each';
import { checkLinks, checkProvenance } from './check-each';
import { checkPositions, checkPostalDistances, type FindPostalCode } from './check-positions';
import type { ListingRecord } from './edit';
import { isSame, namesItsSource, partOf, saysMore, saysNothing } from './edit-parts';
import { SOURCED_FIELDS, type SourcedField } from './fact-keys';
import { publishErrors } from './minimum';
import { PUBLIC_SOURCES } from './public-facts';

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
  for (const [i, { pageDate }] of record.sources.entries()) {
    // A page may tell no more than its year or month.
    if (pageDate && pageDate > today.slice(0, pageDate.length))
      errors[`sources.${i}.pageDate`] = STILL_TO_COME;
  }
  if ((record.programSince ?? 0) > Number(today.slice(0, 4)))
    errors.programSince = 'This year is still to come.';
  if (before && isLeftBehind(before, record, findPostalCode)) errors.location ??= LEFT_BEHIND;
  for (const field of unsourced(record))
    errors[`fieldSources.${field}.source`] = 'Readers see where this comes from: say it, and the day.';
  return { ...(before && sourceErrors(before, record)), ...errors, ...publishErrors(before, record) };
}

/** What is said of these facts stands on the page beside its source. */
const unsourced = (record: ListingRecord): readonly SourcedField[] =>
  PUBLIC_SOURCES.filter((field) => !saysNothing(partOf(record, field)) && !record.fieldSources[field]);

/** Whether an address names another town now, and the pin stands where it stood, near no ZIP code that we know. */
function isLeftBehind(before: ListingRecord, after: ListingRecord, findPostalCode: FindPostalCode): boolean {
  const townOf = ({ address }: ListingRecord) => [address.city, address.region, address.country];
  if (isSame(townOf(before), townOf(after)) || !isSame(before.location, after.location)) return false;
  const { country, postalCode } = after.address;
  return postalCode === null || findPostalCode(country, postalCode) === null;
}

const LEFT_BEHIND =
  'The address names another town, and the pin is where it was. Move the pin, or say where its place comes from.';
const STILL_TO_COME = 'This day is still to come.';

function sentence({ code, message }: Finding): string {
  if (code === 'day-ahead') return STILL_TO_COME;
  if (code === 'far-from-postal-code')
    return 'The pin lies far from the ZIP code. If both are right, say why beside the pin.';
  const isWord = /^[a-z]+[ ,]/.test(message);
  return `${isWord ? message.charAt(0).toUpperCase() + message.slice(1) : message}.`;
}

const OLD_PAGE = 'The old number was read there. Give the page of the new one, or leave it empty.';
const NO_SOURCE = 'This was changed: say where it comes from, and the day.';

/** Sources that a change would leave standing beside what they never said, and changed facts without one, by field. */
function sourceErrors(before: ListingRecord, after: ListingRecord): FieldErrors {
  return { ...phonePages(before, after), ...unsourcedChanges(before, after) };
}

function phonePages(before: ListingRecord, after: ListingRecord): FieldErrors {
  const pageOfChange = after.fieldSources.phones?.source;
  const isGone = (number: string) => !after.phones.some((phone) => phone.number === number);
  const oldPages = new Set(before.phones.flatMap((old) => (isGone(old.number) ? (old.sourceUrl ?? []) : [])));
  const isNew = (number: string) => !before.phones.some((phone) => phone.number === number);
  return Object.fromEntries(
    after.phones.flatMap(({ number, sourceUrl }, i) =>
      sourceUrl !== null && isNew(number) && oldPages.has(sourceUrl) && sourceUrl !== pageOfChange
        ? [[`phones.${i}.sourceUrl`, OLD_PAGE]]
        : [],
    ),
  );
}

/**
 * A fact that says more than before, and has no source of its own. In a listing that readers did not see yet, the pages
 * that it names speak for what had none.
 */
function unsourcedChanges(before: ListingRecord, after: ListingRecord): FieldErrors {
  const lacking = SOURCED_FIELDS.filter(
    (field) =>
      after.fieldSources[field] === undefined &&
      saysMore(before, after, field) &&
      !namesItsSource(before, after, field) &&
      (isPublic(before) || before.fieldSources[field] !== undefined),
  );
  return Object.fromEntries(lacking.map((field) => [`fieldSources.${field}.source`, NO_SOURCE]));
}
