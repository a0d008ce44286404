import type { FieldErrors } from '@/domain/outcome';
import type { ListingRecord } from './edit';
import { isSame, partOf, saysNothing } from './edit-parts';
import { SOURCED_FIELDS } from './fact-keys';

const OLD_PAGE = 'The old number was read there. Give the page of the new one, or leave it empty.';
const OLD_SOURCE = 'The source of this fact is of what stood there before: say where the new one comes from.';

/** Sources that a change would leave standing beside what they never said, or take away without a new one, by field. */
export function sourceErrors(before: ListingRecord, after: ListingRecord): FieldErrors {
  return { ...phonePages(before, after), ...lostSources(before, after) };
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

function lostSources(before: ListingRecord, after: ListingRecord): FieldErrors {
  const lost = SOURCED_FIELDS.filter((field) => {
    const value = partOf(after, field);
    const isChanged = !saysNothing(value) && !isSame(partOf(before, field), value);
    return isChanged && before.fieldSources[field] !== undefined && after.fieldSources[field] === undefined;
  });
  return Object.fromEntries(lost.map((field) => [`fieldSources.${field}.source`, OLD_SOURCE]));
}
