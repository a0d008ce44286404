import { saveDraftSchema } from '@/domain/desk/draft';
import { declined } from '@/domain/desk/outcome';
import { findCenterRow } from '../../queries/desk/desk-record';
import { drafts } from '../../schema/history';
import { appendAudit } from './append-audit';
import { command } from './command';
import { personOf } from './person-of';

/** Keeps what an editor has typed, right or wrong, in the place of their earlier draft. It waits for nobody yet. */
export const saveDraft = command(
  'save-draft',
  saveDraftSchema,
  (db, { actor, input: { id, baseVersion, edit, why }, now }) => {
    if (!findCenterRow(db, id)) return declined('not-found');
    const editor = personOf(actor);
    const values = {
      editorName: editor.name,
      baseVersion,
      edit,
      why,
      savedAt: now.toISOString(),
      submittedAt: null,
      reviewNote: null,
    };
    const { draftId } = db
      .insert(drafts)
      .values({ centerId: id, editorId: editor.id, ...values })
      .onConflictDoUpdate({ target: [drafts.centerId, drafts.editorId], set: values })
      .returning({ draftId: drafts.id })
      .get();
    const subject = `center:${id}`;
    appendAudit(db, { who: actor, action: 'save-draft', outcome: 'done', subject }, now);
    return { ok: true as const, draftId };
  },
);
