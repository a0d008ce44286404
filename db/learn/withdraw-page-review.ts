import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { pageReviews } from '@/db/notice/schema';
import { whoOf } from '@/domain/account/actor';
import { withdrawPageReviewSchema } from '@/domain/notice/notice';
import { declined } from '@/domain/outcome';
import { findPageReview, isPage } from './reads';

/** Takes a review away from readers: the page then says that nobody has reviewed it. */
export const withdrawPageReview = command(
  'withdraw-page-review',
  withdrawPageReviewSchema,
  (db, { actor, input: { version, why, ...page }, now }) => {
    const row = findPageReview(db, page);
    if (!row) return declined('not-found');
    if (row.version !== version) return declined('changed-since');
    db.update(pageReviews)
      .set({
        version: version + 1,
        status: 'withdrawn',
        updatedAt: now.toISOString(),
        ...whoOf(actor),
      })
      .where(isPage(page))
      .run();
    const entry = { who: actor, action: 'withdraw-page-review', outcome: 'done' } as const;
    appendAudit(db, { ...entry, subject: `page:${page.topic}:${page.locale}`, detail: { why } }, now);
    return { ok: true as const, version: version + 1 };
  },
);
