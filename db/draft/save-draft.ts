import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import type { Db } from '@/db/client';
import { command } from '@/db/command';
import { findCenterRow, toDeskRecord } from '@/db/listing/desk-record';
import { drafts } from '@/db/listing/schema';
import { personOf } from '@/db/person-of';
import { saveDraftSchema } from '@/domain/draft/draft';
import { saysTheSame } from '@/domain/listing/flatten';
import { declined } from '@/domain/outcome';
import { changesNothing, joinDraft } from './join-draft';
import { findOwnDraft } from './own-draft';

/**
 * Keeps what an editor has typed, right or wrong, in the place of their earlier draft. What changes nothing is not kept
 * (`draftId` null), and the earlier draft goes. The same words again leave it as it is, submitted too; other words take
 * it back from review (`takenBack`).
 */
export const saveDraft = command(
  'save-draft',
  saveDraftSchema,
  (db, { actor, input: { id, baseVersion, edit, why }, now }) => {
    const row = findCenterRow(db, id);
    if (!row) return declined('not-found');
    const listing = { id, version: row.version, record: toDeskRecord(row) };
    const editor = personOf(actor);
    const before = findOwnDraft(db, id, editor.id);
    const typed = { baseVersion: Math.min(baseVersion, row.version), edit };
    const joined = joinDraft(db, listing, typed);
    const log = (detail?: { kept: false }) => {
      const subject = `center:${id}`;
      appendAudit(db, { who: actor, action: 'save-draft', outcome: 'done', subject, detail }, now);
    };
    if (changesNothing(joined)) {
      if (before) {
        db.delete(drafts).where(eq(drafts.id, before.id)).run();
        log({ kept: false });
      }
      return { ok: true as const, draftId: null, takenBack: false };
    }
    const earlier = before && joinDraft(db, listing, before);
    const isSame =
      before?.why === why &&
      earlier?.both.length === 0 &&
      joined.both.length === 0 &&
      saysTheSame(earlier.edit, joined.edit);
    if (before && isSame) return { ok: true as const, draftId: before.id, takenBack: false };
    const values = { editorName: editor.name, ...typed, why, savedAt: now.toISOString(), submittedAt: null };
    const draftId = write(db, { centerId: id, editorId: editor.id, ...values });
    log();
    return { ok: true as const, draftId, takenBack: before !== null && before.submittedAt !== null };
  },
);

function write(db: Db, values: typeof drafts.$inferInsert): number {
  return db
    .insert(drafts)
    .values(values)
    .onConflictDoUpdate({ target: [drafts.centerId, drafts.editorId], set: values })
    .returning({ id: drafts.id })
    .get().id;
}
