import { z } from 'zod';
import { fieldErrorsOf } from '@/domain/field-errors';
import { slugSchema } from '@/domain/listing/center';
import { languageSchema } from '@/domain/listing/confirm';
import { type ListingRecord, listingRecordSchema } from '@/domain/listing/edit';
import { isSame, stampSources } from '@/domain/listing/edit-parts';
import { minimumErrors } from '@/domain/listing/minimum';
import type { FieldErrors } from '@/domain/outcome';
import { IMPORTED_WAYS, type ImportedConfirmation, type RowVerdict } from './batch';
import type { CellErrors, RowValues } from './rows';
import { applyRow } from './rows';

/** The listing that a row is about, in its current version. */
export type CurrentListing = { id: number; version: number; record: ListingRecord };

export type Judgment = {
  verdict: RowVerdict;
  /** What accepting the row would write; null unless it adds or changes. */
  record: ListingRecord | null;
  confirmation: ImportedConfirmation | null;
  errors: FieldErrors;
  warnings: FieldErrors;
};

type Asked = {
  current: CurrentListing | null;
  /** The slug was this listing's once; it has another one now. */
  movedTo: string | null;
  /** What keeps a record from being saved, as for an edit. */
  checkRecord: (record: ListingRecord) => FieldErrors;
};

const strictRecordSchema = listingRecordSchema.strict();
const versionSchema = z.number().int().positive().nullable();

const bad = (errors: FieldErrors): Judgment => ({
  verdict: 'bad',
  record: null,
  confirmation: null,
  errors,
  warnings: {},
});

const NO_VERSION = 'There is no version, so nobody can tell whether the file is older than the listing.';

/** The slug that a row names, if it can be one. */
export function slugOf(given: RowValues): string | null {
  return slugSchema.safeParse(given.get('slug')).data ?? null;
}

/** What would become of a row. An expected fault is part of the answer. */
export function judgeRow(row: { given: RowValues; errors: CellErrors }, asked: Asked): Judgment {
  const { current, movedTo } = asked;
  if (movedTo !== null)
    return bad({ slug: `This listing is now called ${movedTo}. An import renames nothing.` });
  const version = versionSchema.safeParse(row.given.get('version') ?? null);
  const parsed = strictRecordSchema.safeParse(applyRow(current?.record ?? null, row.given));
  const errors = {
    ...row.errors,
    ...(version.success ? {} : { version: 'Leave it as it was exported, or empty.' }),
    ...(parsed.success ? {} : fieldErrorsOf(parsed.error)),
  };
  if (!parsed.success || !version.success || Object.keys(errors).length > 0) return bad(errors);
  if (current && isSame(current.record, parsed.data)) return { ...bad({}), verdict: 'same' };
  if (current && version.data !== null && version.data !== current.version)
    return { ...bad({ version: staleWords(version.data, current.version) }), verdict: 'conflict' };
  return judgeChange(parsed.data, row.given, asked, version.data === null);
}

const staleWords = (seen: number, now: number) =>
  `The file has version ${seen}; somebody saved the listing since, it is at version ${now}.`;

function judgeChange(said: ListingRecord, given: RowValues, asked: Asked, hasNoVersion: boolean): Judgment {
  const before = asked.current?.record ?? null;
  // The old source of what changed does not say what stands there now.
  const record = before ? stampSources(before, said, null) : said;
  const dates = judgeVerificationDates(before, record, given);
  const errors = {
    ...statusErrors(before, record),
    ...zipErrors(record),
    ...asked.checkRecord(record),
    ...dates.errors,
  };
  if (Object.keys(errors).length > 0) return bad(errors);
  return {
    verdict: before ? 'change' : 'add',
    record,
    confirmation: dates.confirmation,
    errors,
    warnings: before && hasNoVersion ? { version: NO_VERSION } : {},
  };
}

/** As when an editor sets it: anything but active needs its reason, and active has none. */
function statusErrors(before: ListingRecord | null, { status, statusReason }: ListingRecord): FieldErrors {
  if (before?.status === status && before.statusReason === statusReason) return {};
  if (status === 'active')
    return statusReason === null ? {} : { statusReason: 'An active listing has no reason.' };
  return statusReason === null ? { statusReason: `Say why it is ${status}.` } : {};
}

function zipErrors({ address: { country, postalCode } }: ListingRecord): FieldErrors {
  if (country !== 'US' || postalCode === null || /^\d{5}(-\d{4})?$/.test(postalCode)) return {};
  return { 'address.postalCode': 'A US ZIP code has five digits. Did a program drop a leading 0?' };
}

const confirmationSchema = z.object({ how: z.enum(IMPORTED_WAYS), language: languageSchema });
type DateJudgment = { confirmation: ImportedConfirmation | null; errors: FieldErrors };

/**
 * A verification date never becomes earlier. Confirming a listing that exists needs what an editor is asked for, too:
 * by whom, how, in which language.
 */
function judgeVerificationDates(
  before: ListingRecord | null,
  after: ListingRecord,
  given: RowValues,
): DateJudgment {
  const { data: confirmation = null } = confirmationSchema.safeParse({
    how: given.get('confirmedHow'),
    language: given.get('confirmedLanguage'),
  });
  if (!before) return { confirmation, errors: {} };
  const checked: FieldErrors =
    after.checkedOn < before.checkedOn ? { checkedOn: backward(before.checkedOn) } : {};
  if (before.confirmedOn === after.confirmedOn && before.confirmedBy === after.confirmedBy)
    return { confirmation: null, errors: checked };
  const last = before.confirmedOn ?? '';
  if (after.confirmedOn === null || after.confirmedOn < last)
    return { confirmation: null, errors: { ...checked, confirmedOn: backward(last || null) } };
  if (confirmation) return { confirmation, errors: { ...minimumErrors(after), ...checked } };
  return { confirmation, errors: { ...checked, confirmedHow: SAY_HOW } };
}

const SAY_HOW = `Say how the hospital confirmed it (${IMPORTED_WAYS.join(' or ')}), and confirmedLanguage in which language.`;
const backward = (day: string | null) =>
  day === null
    ? 'It takes a day to say who confirmed it.'
    : `It was done later already, on ${day}. To go back, restore an older version.`;
