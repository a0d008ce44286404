import { eq } from 'drizzle-orm';
import { command } from '@/db/command';
import { checkRecord } from '@/db/listing/check-record';
import { recordInVersion, toDeskRecord } from '@/db/listing/desk-record';
import { seenCenter } from '@/db/listing/seen-center';
import { writeCenter } from '@/db/listing/write-center';
import { confirmLinks } from '@/db/report/schema';
import { acceptConfirmAnswerSchema } from '@/domain/hospital-link/confirm-link';
import { acceptAnswer } from '@/domain/hospital-link/hospital-answer';
import { declined } from '@/domain/outcome';

/** Publishes what a hospital answered, or the part of it that the editor takes. See `acceptAnswer`. */
export const acceptConfirmAnswer = command(
  'accept-confirm-answer',
  acceptConfirmAnswerSchema,
  (db, { actor, input: { linkId, version, take, location }, now }) => {
    const link = db.select().from(confirmLinks).where(eq(confirmLinks.id, linkId)).get();
    if (!link) return declined('not-found');
    if (link.status !== 'answered' || !link.answer || !link.usedAt) return declined('answered-already');
    const seen = seenCenter(db, { id: link.centerId, version });
    if (!seen.ok) return seen;
    const before = toDeskRecord(seen.row);
    const { record: after, confirms } = acceptAnswer(before, {
      answer: link.answer,
      take,
      day: link.usedAt.slice(0, 10),
      seen: recordInVersion(db, seen.row, link.seenVersion ?? link.version),
      location,
    });
    const faults = checkRecord(db, after, now);
    if (faults) return faults;
    db.update(confirmLinks)
      .set({ status: 'accepted', decidedAt: now.toISOString() })
      .where(eq(confirmLinks.id, linkId))
      .run();
    const detail = { linkId, role: link.answer.role, language: link.language, taken: take };
    const change = {
      who: actor,
      action: 'accept-answer',
      command: 'accept-confirm-answer',
      why: 'The hospital answered through its link.',
      detail,
    } as const;
    return { ...writeCenter(db, seen.row, after, change, now), confirms };
  },
);
