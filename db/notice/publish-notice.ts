import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { whoOf } from '@/domain/account/actor';
import { publishNoticeSchema } from '@/domain/notice/notice';
import { declined, invalid } from '@/domain/outcome';
import { safetyNotices } from './schema';

/** Shows the draft of a safety notice to readers, or brings a withdrawn one back. It needs a source. */
export const publishNotice = command(
  'publish-notice',
  publishNoticeSchema,
  (db, { actor, input: { noticeId, version }, now }) => {
    const row = db.select().from(safetyNotices).where(eq(safetyNotices.id, noticeId)).get();
    const published = row?.draft ?? row?.published;
    if (!row || !published) return declined('not-found');
    if (row.version !== version) return declined('changed-since');
    if (published.sources.length === 0)
      return invalid('sources', 'A notice that readers see needs its source.');
    db.update(safetyNotices)
      .set({
        version: version + 1,
        status: 'published',
        published,
        draft: null,
        updatedAt: now.toISOString(),
        ...whoOf(actor),
      })
      .where(eq(safetyNotices.id, noticeId))
      .run();
    const entry = { who: actor, action: 'publish-notice', outcome: 'done' } as const;
    const detail = { version: version + 1, notice: published };
    appendAudit(db, { ...entry, subject: `notice:${noticeId}`, detail }, now);
    return { ok: true as const, version: version + 1 };
  },
);
