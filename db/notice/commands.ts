import { eq } from 'drizzle-orm';
import { command } from '@/db/command';
import { whoOf } from '@/domain/account/actor';
import {
  noticeGaps,
  publishNoticeSchema,
  withdrawNoticeSchema,
  writeNoticeSchema,
} from '@/domain/notice/notice';
import { declined } from '@/domain/outcome';
import { dayAtOffice } from '@/domain/queue/business-days';
import { safetyNotices } from './schema';

/** Keeps the draft of a safety notice. What readers see of it stays as it is. */
export const writeNotice = command(
  'write-notice',
  writeNoticeSchema,
  (db, { actor, input: { version, notice }, now, audit }) => {
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
    audit(`notice:${notice.id}`, { version: version + 1, notice });
    return { ok: true as const, version: version + 1 };
  },
);

/** Shows the draft of a safety notice to readers, or brings a withdrawn one back. It needs a source, and says what to do. */
export const publishNotice = command(
  'publish-notice',
  publishNoticeSchema,
  (db, { actor, input: { noticeId, version }, now, audit }) => {
    const row = db.select().from(safetyNotices).where(eq(safetyNotices.id, noticeId)).get();
    const words = row?.draft ?? row?.published;
    if (!row || !words) return declined('not-found');
    if (row.version !== version) return declined('changed-since');
    const isAhead = words.announcedOn > dayAtOffice(now);
    const fieldErrors = {
      ...noticeGaps(words),
      ...(isAhead && { announcedOn: 'This day is still to come.' }),
    };
    if (Object.keys(fieldErrors).length > 0) return { ok: false as const, fieldErrors };
    const published = { ...words, editorNote: null };
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
    audit(`notice:${noticeId}`, { version: version + 1, notice: published });
    return { ok: true as const, version: version + 1 };
  },
);

/** Takes a safety notice away from readers; its words are kept, and it can be published again. */
export const withdrawNotice = command(
  'withdraw-notice',
  withdrawNoticeSchema,
  (db, { actor, input: { noticeId, version, why }, now, audit }) => {
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
    audit(`notice:${noticeId}`, { version: version + 1, why });
    return { ok: true as const, version: version + 1 };
  },
);

/** Throws the unpublished words of a safety notice away. What readers see of it stays as it is; the log keeps the words. */
export const discardNotice = command(
  'discard-notice',
  publishNoticeSchema,
  (db, { actor, input: { noticeId, version }, now, audit }) => {
    const isIt = eq(safetyNotices.id, noticeId);
    const row = db.select().from(safetyNotices).where(isIt).get();
    // Of a withdrawn one the draft is what could be shown again.
    if (!row?.draft || row.status === 'withdrawn') return declined('not-found');
    if (row.version !== version) return declined('changed-since');
    const values = { version: version + 1, draft: null, updatedAt: now.toISOString(), ...whoOf(actor) };
    if (row.published) db.update(safetyNotices).set(values).where(isIt).run();
    else db.delete(safetyNotices).where(isIt).run();
    audit(`notice:${noticeId}`, { version: version + 1, notice: row.draft });
    return { ok: true as const };
  },
);
