import 'server-only';
import { checkRecord } from '@/db/commands/desk/check-record';
import { listNeighbors } from '@/db/queries/desk/neighbors';
import { centerEditSchema, type DeskRecord } from '@/domain/desk/center-edit';
import type { DraftEdit } from '@/domain/desk/draft';
import { fieldErrorsOf } from '@/domain/desk/field-errors';
import type { FieldErrors } from '@/domain/desk/outcome';
import { comparableOf, newTwins, type Twins } from '@/domain/desk/same-hospital';
import { db } from '../db';

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
