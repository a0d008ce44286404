import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { drafts } from '@/db/listing/schema';
import { personOf } from '@/db/person-of';
import { discardDraftSchema } from '@/domain/draft/draft';
import { declined } from '@/domain/outcome';

/** Throws one's own draft away. */
export const discardDraft = command(
  'discard-draft',
  discardDraftSchema,
  (db, { actor, input: { draftId }, now }) => {
    const draft = db.select().from(drafts).where(eq(drafts.id, draftId)).get();
    if (!draft) return declined('not-found');
    if (draft.editorId !== personOf(actor).id) return declined('not-yours');
    db.delete(drafts).where(eq(drafts.id, draftId)).run();
    const subject = `center:${draft.centerId}`;
    appendAudit(db, { who: actor, action: 'discard-draft', outcome: 'done', subject }, now);
    return { ok: true as const };
  },
);
