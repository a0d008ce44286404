import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { whoOf } from '@/domain/account/actor';
import { writeNoticeSchema } from '@/domain/notice/notice';
import { declined } from '@/domain/outcome';
import { safetyNotices } from './schema';

/** Keeps the draft of a safety notice. What readers see of it stays as it is. */
export const writeNotice = command(
  'write-notice',
  writeNoticeSchema,
  (db, { actor, input: { version, notice }, now }) => {
    const row = db.select().from(safetyNotices).where(eq(safetyNotices.id, notice.id)).get();
    if ((row?.version ?? 0) !== version) return declined('changed-since');
    const values = {
      version: version + 1,
      draft: notice,
      updatedAt: now.toISOString(),
      ...whoOf(actor),
    };
    db.insert(safetyNotices)
      .values({ id: notice.id, status: 'draft', ...values })
      .onConflictDoUpdate({ target: safetyNotices.id, set: values })
      .run();
    const entry = { who: actor, action: 'write-notice', outcome: 'done' } as const;
    const detail = { version: version + 1, notice };
    appendAudit(db, { ...entry, subject: `notice:${notice.id}`, detail }, now);
    return { ok: true as const, version: version + 1 };
  },
);
