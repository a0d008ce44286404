import { eq } from 'drizzle-orm';
import { hospitalAnswerSchema } from '@/domain/desk/confirm-link';
import { declined } from '@/domain/desk/outcome';
import { findCenterRow, toDeskRecord } from '../../queries/desk/desk-record';
import { confirmLinks } from '../../schema/queue';
import { appendAudit } from './append-audit';
import { checkRecord } from './check-record';
import { command } from './command';

/** The hospital's answer, once. Nothing of it is published: it waits for an editor. */
export const answerConfirmLink = command(
  'answer-confirm-link',
  hospitalAnswerSchema,
  (db, { actor, input, now }) => {
    const linkId = actor.kind === 'hospital' ? actor.linkId : 0;
    const link = db.select().from(confirmLinks).where(eq(confirmLinks.id, linkId)).get();
    const row = link && findCenterRow(db, link.centerId);
    if (!row) return declined('not-found');
    if (link.status === 'revoked') return declined('revoked');
    if (link.status !== 'open') return declined('used');
    if (link.expiresAt <= now.toISOString()) return declined('expired');
    const before = toDeskRecord(row);
    const faults = checkRecord(db, { ...before, ...input.edit }, now);
    if (faults && !checkRecord(db, before, now)) return faults;
    const usedAt = now.toISOString();
    db.update(confirmLinks)
      .set({ status: 'answered', usedAt, answer: input })
      .where(eq(confirmLinks.id, linkId))
      .run();
    const entry = { who: actor, action: 'answer-confirm-link', outcome: 'done' } as const;
    const detail = { linkId, changes: Object.keys(input.edit) };
    appendAudit(db, { ...entry, subject: `center:${link.centerId}`, detail }, now);
    return { ok: true as const };
  },
);
