import 'server-only';
import { checkRecord } from '@/db/listing/check-record';
import { listNeighbors } from '@/db/listing/neighbors';
import type { DraftEdit } from '@/domain/draft/draft';
import { fieldErrorsOf } from '@/domain/field-errors';
import { centerEditSchema, type DeskRecord } from '@/domain/listing/center-edit';
import { comparableOf, newTwins, type Twins } from '@/domain/listing/same-hospital';
import type { FieldErrors } from '@/domain/outcome';
import { db } from '@/server/db';

/** What keeps an edit of a listing from being published. */
export function draftErrors(record: DeskRecord, edit: DraftEdit): FieldErrors {
  const parsed = centerEditSchema.safeParse(edit);
  if (!parsed.success) return fieldErrorsOf(parsed.error);
  return checkRecord(db(), { ...record, ...parsed.data }, new Date())?.fieldErrors ?? {};
}

/** The listings that an edit makes look like the same hospital: worth a warning, and no more. */
export function draftTwins(record: DeskRecord, edit: DraftEdit): Twins {
  const edited = comparableOf(record.slug, edit);
  return newTwins(record, edited, listNeighbors(db(), edited));
}
