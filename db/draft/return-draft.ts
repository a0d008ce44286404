import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { drafts } from '@/db/listing/schema';
import { returnDraftSchema } from '@/domain/draft/draft';
import { declined } from '@/domain/outcome';

/** Gives a submitted draft back to its editor, with what is still to do. */
export const returnDraft = command(
  'return-draft',
  returnDraftSchema,
  (db, { actor, input: { draftId, note }, now }) => {
    const draft = db.select().from(drafts).where(eq(drafts.id, draftId)).get();
    if (!draft) return declined('not-found');
    if (draft.submittedAt === null) return declined('not-submitted');
    db.update(drafts).set({ submittedAt: null, reviewNote: note }).where(eq(drafts.id, draftId)).run();
    const subject = `center:${draft.centerId}`;
    appendAudit(
      db,
      { who: actor, action: 'return-draft', outcome: 'done', subject, detail: { draftId } },
      now,
    );
    return { ok: true as const };
  },
);
