import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { checkRecord } from '@/db/listing/check-record';
import { toDeskRecord } from '@/db/listing/desk-record';
import { drafts } from '@/db/listing/schema';
import { conflictOf, seenCenter } from '@/db/listing/seen-center';
import { writeCenter } from '@/db/listing/write-center';
import { publishDraftSchema } from '@/domain/draft/draft';
import { fieldErrorsOf } from '@/domain/field-errors';
import { centerEditSchema, editOf } from '@/domain/listing/center-edit';
import { changedParts } from '@/domain/listing/edit-parts';
import { declined } from '@/domain/outcome';
import { joinDraft } from './join-draft';

/**
 * Publishes a submitted draft as its reviewer saw it: what it changes is added to what others saved since it was begun.
 * Where both changed the same, the reviewer has to say which stands, or it is a conflict. What the listing says already
 * makes no version.
 */
export const publishDraft = command(
  'publish-draft',
  publishDraftSchema,
  (db, { actor, input: { draftId, savedAt, version, keepMine }, now }) => {
    const draft = db.select().from(drafts).where(eq(drafts.id, draftId)).get();
    if (!draft) return declined('not-found');
    if (draft.submittedAt === null) return declined('not-submitted');
    if (draft.savedAt !== savedAt) return declined('changed-since');
    const seen = seenCenter(db, { id: draft.centerId, version });
    if (!seen.ok) return seen;
    const { row } = seen;
    const before = toDeskRecord(row);
    const joined = joinDraft(db, { ...row, record: before }, draft, keepMine ?? []);
    if (joined.both.length > 0 && keepMine === null) return conflictOf(db, row, draft.baseVersion);
    const edit = centerEditSchema.safeParse(joined.edit);
    if (!edit.success) return { ok: false as const, fieldErrors: fieldErrorsOf(edit.error) };
    const after = { ...before, ...edit.data };
    const faults = checkRecord(db, after, now);
    if (faults) return faults;
    db.delete(drafts).where(eq(drafts.id, draftId)).run();
    if (changedParts(editOf(before), edit.data).length === 0) {
      const subject = `center:${row.id}`;
      appendAudit(
        db,
        { who: actor, action: 'publish-draft', outcome: 'done', subject, detail: { changed: [] } },
        now,
      );
      return { ok: true as const, id: row.id, version, changed: [] };
    }
    const detail = { editor: draft.editorName };
    const change = {
      who: actor,
      action: 'update',
      command: 'publish-draft',
      why: draft.why,
      detail,
    } as const;
    return writeCenter(db, row, after, change, now);
  },
);
