import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import type { Db } from '@/db/client';
import { command } from '@/db/command';
import { checkRecord } from '@/db/listing/check-record';
import { findCenterRow, toDeskRecord } from '@/db/listing/desk-record';
import { confirmLinks } from '@/db/report/schema';
import { answerConfirmLinkSchema, type HospitalEdit } from '@/domain/hospital-link/confirm-link';
import type { DeskRecord } from '@/domain/listing/center-edit';
import { declined, type Invalid, invalid } from '@/domain/outcome';
import { findShownFacts } from './reads';

/** The hospital's answer, once. Nothing of it is published: it waits for an editor. */
export const answerConfirmLink = command(
  'answer-confirm-link',
  answerConfirmLinkSchema,
  (db, { actor, input: { version, ...answer }, now }) => {
    const linkId = actor.kind === 'hospital' ? actor.linkId : 0;
    const link = db.select().from(confirmLinks).where(eq(confirmLinks.id, linkId)).get();
    const row = link && findCenterRow(db, link.centerId);
    if (!row) return declined('not-found');
    if (link.status === 'revoked') return declined('revoked');
    if (link.status !== 'open') return declined('used');
    if (link.expiresAt <= now.toISOString()) return declined('expired');
    if (!findShownFacts(db, linkId, version))
      return invalid('version', 'The link never showed this version.');
    const faults = checkEdit(db, toDeskRecord(row), answer.edit, now);
    if (faults) return faults;
    const usedAt = now.toISOString();
    db.update(confirmLinks)
      .set({ status: 'answered', usedAt, answer, seenVersion: version, sentTo: null })
      .where(eq(confirmLinks.id, linkId))
      .run();
    const entry = { who: actor, action: 'answer-confirm-link', outcome: 'done' } as const;
    const detail = { linkId, changes: Object.keys(answer.edit) };
    appendAudit(db, { ...entry, subject: `center:${link.centerId}`, detail }, now);
    return { ok: true as const };
  },
);

/** Only what the hospital changed can be wrong here: a pin that no longer fits a new address is for the editor to move. */
function checkEdit(db: Db, before: DeskRecord, edit: HospitalEdit, now: Date): Invalid | null {
  const faults = checkRecord(db, { ...before, ...edit }, now);
  const own = Object.entries(faults?.fieldErrors ?? {}).filter(
    ([field]) => (field.split('.')[0] ?? '') in edit,
  );
  return own.length > 0 ? { ok: false, fieldErrors: Object.fromEntries(own) } : null;
}
