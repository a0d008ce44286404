import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { checkRecord } from '@/db/listing/check-record';
import { findCenterRow, toDeskRecord } from '@/db/listing/desk-record';
import { drafts } from '@/db/listing/schema';
import { conflictOf } from '@/db/listing/seen-center';
import { personOf } from '@/db/person-of';
import { submitDraftSchema } from '@/domain/draft/draft';
import { fieldErrorsOf } from '@/domain/field-errors';
import { centerEditSchema } from '@/domain/listing/center-edit';
import { declined } from '@/domain/outcome';
import { joinDraft } from './join-draft';

/** Hands one's own draft to a reviewer, once nothing is wrong with it and nobody else has changed the same facts. */
export const submitDraft = command(
  'submit-draft',
  submitDraftSchema,
  (db, { actor, input: { draftId, why }, now }) => {
    const draft = db.select().from(drafts).where(eq(drafts.id, draftId)).get();
    const row = draft && findCenterRow(db, draft.centerId);
    if (!row) return declined('not-found');
    if (draft.editorId !== personOf(actor).id) return declined('not-yours');
    if (draft.submittedAt !== null && draft.why === why) return { ok: true as const };
    const record = toDeskRecord(row);
    const joined = joinDraft(db, { ...row, record }, draft);
    if (joined.both.length > 0) return conflictOf(db, row, draft.baseVersion);
    const edit = centerEditSchema.safeParse(joined.edit);
    if (!edit.success) return { ok: false as const, fieldErrors: fieldErrorsOf(edit.error) };
    const faults = checkRecord(db, { ...record, ...edit.data }, now);
    if (faults) return faults;
    const submittedAt = now.toISOString();
    db.update(drafts).set({ submittedAt, why, reviewNote: null }).where(eq(drafts.id, draftId)).run();
    const subject = `center:${row.id}`;
    appendAudit(db, { who: actor, action: 'submit-draft', outcome: 'done', subject }, now);
    return { ok: true as const };
  },
);
