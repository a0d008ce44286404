import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { whoOf } from '@/domain/account/actor';
import { withdrawNoticeSchema } from '@/domain/notice/notice';
import { declined } from '@/domain/outcome';
import { safetyNotices } from './schema';

/** Takes a safety notice away from readers; its words are kept, and it can be published again. */
export const withdrawNotice = command(
  'withdraw-notice',
  withdrawNoticeSchema,
  (db, { actor, input: { noticeId, version, why }, now }) => {
    const row = db.select().from(safetyNotices).where(eq(safetyNotices.id, noticeId)).get();
    if (!row) return declined('not-found');
    if (row.version !== version) return declined('changed-since');
    db.update(safetyNotices)
      .set({
        version: version + 1,
        status: 'withdrawn',
        updatedAt: now.toISOString(),
        ...whoOf(actor),
      })
      .where(eq(safetyNotices.id, noticeId))
      .run();
    const entry = { who: actor, action: 'withdraw-notice', outcome: 'done' } as const;
    appendAudit(db, { ...entry, subject: `notice:${noticeId}`, detail: { version: version + 1, why } }, now);
    return { ok: true as const, version: version + 1 };
  },
);
