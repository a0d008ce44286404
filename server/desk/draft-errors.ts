import 'server-only';
import { checkRecord } from '@/db/commands/desk/check-record';
import { centerEditSchema, type DeskRecord } from '@/domain/desk/center-edit';
import type { DraftEdit } from '@/domain/desk/draft';
import { fieldErrorsOf } from '@/domain/desk/field-errors';
import type { FieldErrors } from '@/domain/desk/outcome';
import { db } from '../db';

/** What keeps an edit of a listing from being published. */
export function draftErrors(record: DeskRecord, edit: DraftEdit): FieldErrors {
  const parsed = centerEditSchema.safeParse(edit);
  if (!parsed.success) return fieldErrorsOf(parsed.error);
  return checkRecord(db(), { ...record, ...parsed.data }, new Date())?.fieldErrors ?? {};
}
