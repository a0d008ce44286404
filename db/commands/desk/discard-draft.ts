import { eq } from 'drizzle-orm';
import { discardDraftSchema } from '@/domain/desk/draft';
import { declined } from '@/domain/desk/outcome';
import { drafts } from '../../schema/history';
import { appendAudit } from './append-audit';
import { command } from './command';
import { personOf } from './person-of';

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
