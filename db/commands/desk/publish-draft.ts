import { eq } from 'drizzle-orm';
import { centerEditSchema } from '@/domain/desk/center-edit';
import { publishDraftSchema } from '@/domain/desk/draft';
import { fieldErrorsOf } from '@/domain/desk/field-errors';
import { declined } from '@/domain/desk/outcome';
import { toDeskRecord } from '../../queries/desk/desk-record';
import { drafts } from '../../schema/history';
import { checkRecord } from './check-record';
import { command } from './command';
import { seenCenter } from './seen-center';
import { writeCenter } from './write-center';

/**
 * Publishes a submitted draft as its reviewer saw it. If the listing changed after the draft was begun it is a
 * conflict: the editor's words would undo that change unseen.
 */
export const publishDraft = command(
  'publish-draft',
  publishDraftSchema,
  (db, { actor, input: { draftId, savedAt, version }, now }) => {
    const draft = db.select().from(drafts).where(eq(drafts.id, draftId)).get();
    if (!draft) return declined('not-found');
    if (draft.submittedAt === null) return declined('not-submitted');
    if (draft.savedAt !== savedAt) return declined('changed-since');
    const seen = seenCenter(db, { id: draft.centerId, version: Math.min(version, draft.baseVersion) });
    if (!seen.ok) return seen;
    const edit = centerEditSchema.safeParse(draft.edit);
    if (!edit.success) return { ok: false as const, fieldErrors: fieldErrorsOf(edit.error) };
    const after = { ...toDeskRecord(seen.row), ...edit.data };
    const faults = checkRecord(db, after, now);
    if (faults) return faults;
    db.delete(drafts).where(eq(drafts.id, draftId)).run();
    const detail = { editor: draft.editorName };
    const change = {
      who: actor,
      action: 'update',
      command: 'publish-draft',
      why: draft.why,
      detail,
    } as const;
    return writeCenter(db, seen.row, after, change, now);
  },
);
