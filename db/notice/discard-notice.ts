import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { whoOf } from '@/domain/account/actor';
import { publishNoticeSchema } from '@/domain/notice/notice';
import { declined } from '@/domain/outcome';
import { safetyNotices } from './schema';

/** Throws the unpublished words of a safety notice away. What readers see of it stays as it is; the log keeps the words. */
export const discardNotice = command(
  'discard-notice',
  publishNoticeSchema,
  (db, { actor, input: { noticeId, version }, now }) => {
    const isIt = eq(safetyNotices.id, noticeId);
    const row = db.select().from(safetyNotices).where(isIt).get();
    // Of a withdrawn one the draft is what could be shown again.
    if (!row?.draft || row.status === 'withdrawn') return declined('not-found');
    if (row.version !== version) return declined('changed-since');
    const values = { version: version + 1, draft: null, updatedAt: now.toISOString(), ...whoOf(actor) };
    if (row.published) db.update(safetyNotices).set(values).where(isIt).run();
    else db.delete(safetyNotices).where(isIt).run();
    const entry = { who: actor, action: 'discard-notice', outcome: 'done' } as const;
    const detail = { version: version + 1, notice: row.draft };
    appendAudit(db, { ...entry, subject: `notice:${noticeId}`, detail }, now);
    return { ok: true as const };
  },
);
