import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { pageReviews } from '@/db/notice/schema';
import { whoOf } from '@/domain/account/actor';
import { publishPageReviewSchema } from '@/domain/notice/notice';
import { declined } from '@/domain/outcome';
import { findPageReview, isPage } from './reads';

/** Shows readers that a page was reviewed, or shows a withdrawn review again. */
export const publishPageReview = command(
  'publish-page-review',
  publishPageReviewSchema,
  (db, { actor, input: { version, ...page }, now }) => {
    const row = findPageReview(db, page);
    const published = row?.draft ?? row?.published;
    if (!row || !published) return declined('not-found');
    if (row.version !== version) return declined('changed-since');
    db.update(pageReviews)
      .set({
        version: version + 1,
        status: 'published',
        published,
        draft: null,
        updatedAt: now.toISOString(),
        ...whoOf(actor),
      })
      .where(isPage(page))
      .run();
    const entry = { who: actor, action: 'publish-page-review', outcome: 'done' } as const;
    appendAudit(db, { ...entry, subject: `page:${page.topic}:${page.locale}`, detail: published }, now);
    return { ok: true as const, version: version + 1 };
  },
);
