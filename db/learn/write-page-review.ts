import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { pageReviews } from '@/db/notice/schema';
import { whoOf } from '@/domain/account/actor';
import { writePageReviewSchema } from '@/domain/notice/notice';
import { declined, invalid } from '@/domain/outcome';
import { findPageReview } from './reads';

/** Notes that a clinician reviewed a page. Readers see it once it is published. */
export const writePageReview = command(
  'write-page-review',
  writePageReviewSchema,
  (db, { actor, input: { topic, locale, version, ...review }, now }) => {
    const row = findPageReview(db, { topic, locale });
    if ((row?.version ?? 0) !== version) return declined('changed-since');
    if (review.reviewedOn > now.toISOString().slice(0, 10)) {
      return invalid('reviewedOn', 'This day is still to come.');
    }
    const values = {
      version: version + 1,
      draft: review,
      updatedAt: now.toISOString(),
      ...whoOf(actor),
    };
    db.insert(pageReviews)
      .values({ topic, locale, status: 'draft', ...values })
      .onConflictDoUpdate({ target: [pageReviews.topic, pageReviews.locale], set: values })
      .run();
    const entry = { who: actor, action: 'write-page-review', outcome: 'done' } as const;
    appendAudit(db, { ...entry, subject: `page:${topic}:${locale}`, detail: review }, now);
    return { ok: true as const, version: version + 1 };
  },
);
