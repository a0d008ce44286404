import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { pageReviews } from '@/db/notice/schema';
import { whoOf } from '@/domain/account/actor';
import { publishPageReviewSchema } from '@/domain/notice/notice';
import { declined } from '@/domain/outcome';
import { findPageReview, isPage } from './reads';

/** Throws an unpublished review of a page away. What readers see of it stays as it is; the log keeps the words. */
export const discardPageReview = command(
  'discard-page-review',
  publishPageReviewSchema,
  (db, { actor, input: { version, ...page }, now }) => {
    const row = findPageReview(db, page);
    // Of a withdrawn one the draft is what could be shown again.
    if (!row?.draft || row.status === 'withdrawn') return declined('not-found');
    if (row.version !== version) return declined('changed-since');
    const values = { version: version + 1, draft: null, updatedAt: now.toISOString(), ...whoOf(actor) };
    if (row.published) db.update(pageReviews).set(values).where(isPage(page)).run();
    else db.delete(pageReviews).where(isPage(page)).run();
    const entry = { who: actor, action: 'discard-page-review', outcome: 'done' } as const;
    appendAudit(db, { ...entry, subject: `page:${page.topic}:${page.locale}`, detail: row.draft }, now);
    return { ok: true as const };
  },
);
