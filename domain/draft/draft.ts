import { z } from 'zod';
import type { FieldChange } from '@/domain/listing/diff';
import { centerIdSchema, EDIT_FIELDS, versionSchema, whySchema } from '@/domain/listing/edit';
import { withEarlier } from '@/domain/listing/upgrade';
import type { EditConflict } from './merge';

export const DRAFT_MAX_CHARACTERS = 100_000;
/** More parts than an edit can have. */
const EDIT_PARTS_MAX = 200;

/** An edit as far as it has come: its fields may still be wrong, so that nothing typed is ever refused. */
export const draftEditSchema = z
  .partialRecord(z.enum(EDIT_FIELDS), z.json())
  .refine((edit) => JSON.stringify(edit).length <= DRAFT_MAX_CHARACTERS, 'is too long to be kept');
export type DraftEdit = z.infer<typeof draftEditSchema>;

/** A stored edit with what it could not yet say; facts that are no more are left out. */
export function upgradeEdit(stored: unknown): DraftEdit {
  const said = new Map(Object.entries(Object(withEarlier(stored))));
  const known = EDIT_FIELDS.filter((field) => said.has(field)).map((field) => [field, said.get(field)]);
  return draftEditSchema.safeParse(Object.fromEntries(known)).data ?? {};
}

export const saveDraftSchema = z.strictObject({
  id: centerIdSchema,
  /** The version the edit began from. */
  baseVersion: versionSchema,
  edit: draftEditSchema,
  why: z.string().trim().max(500).nullable(),
});

const draftIdSchema = z.number().int().positive();
export const submitDraftSchema = z.strictObject({ draftId: draftIdSchema, why: whySchema });
export const commentDraftSchema = z.strictObject({
  draftId: draftIdSchema,
  text: z.string().trim().min(1).max(1000),
});
export const discardDraftSchema = z.strictObject({ draftId: draftIdSchema });
export const returnDraftSchema = z.strictObject({ draftId: draftIdSchema, note: whySchema });
/**
 * `version`: of the listing as the reviewer saw it; `savedAt`: of the draft; `keepMine`: of the parts that others
 * changed too, those in which the draft shall stand (null: the reviewer was not asked).
 */
export const publishDraftSchema = z.strictObject({
  draftId: draftIdSchema,
  savedAt: z.iso.datetime(),
  version: versionSchema,
  keepMine: z.array(z.string().max(100)).max(EDIT_PARTS_MAX).nullable().default(null),
});

/** What somebody said about a draft. */
export type DraftComment = { id: number; at: string; whoName: string; text: string };

/** Somebody's draft that waits for a reviewer. */
export type WaitingDraft = {
  id: number;
  editorName: string;
  why: string | null;
  savedAt: string;
  submittedAt: string;
  /**
   * What it would change now, but for what stands in `both`. null: it cannot be shown, because something in it is
   * wrong.
   */
  changes: FieldChange[] | null;
  /** What others have changed too since it was begun. */
  both: EditConflict[];
  comments: DraftComment[];
};
