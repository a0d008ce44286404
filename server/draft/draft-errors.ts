import 'server-only';
import { listNeighbors } from '@/db/listing/editor-lists';
import { checkRecord } from '@/db/listing/write';
import type { DraftEdit } from '@/domain/draft/draft';
import { fieldErrorsOf } from '@/domain/field-errors';
import { comparableOf, type Duplicates, newDuplicates } from '@/domain/listing/duplicates';
import { centerEditSchema, type ListingRecord } from '@/domain/listing/edit';
import type { FieldErrors } from '@/domain/outcome';
import { db } from '@/server/db';

/** What keeps an edit of a listing from being published. */
export function draftErrors(record: ListingRecord, edit: DraftEdit): FieldErrors {
  const parsed = centerEditSchema.safeParse(edit);
  if (!parsed.success) return fieldErrorsOf(parsed.error);
  const step = { before: record, after: { ...record, ...parsed.data } };
  return checkRecord(db(), step, new Date())?.fieldErrors ?? {};
}

/** The listings that an edit makes look like the same hospital: worth a warning, and no more. */
export function draftDuplicates(record: ListingRecord, edit: DraftEdit): Duplicates {
  const edited = comparableOf(record.slug, edit);
  return newDuplicates(record, edited, listNeighbors(db(), edited));
}
