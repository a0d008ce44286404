import { command, personOf } from '@/db/command';
import { whoOf } from '@/domain/account/actor';
import {
  publishPageReviewSchema,
  reviewEvidenceSchema,
  withdrawPageReviewSchema,
  writePageReviewSchema,
} from '@/domain/learn/review';
import { declined, invalid } from '@/domain/outcome';
import { dayAtOffice } from '@/domain/queue/business-days';
import { findPageReview, isPage } from './reads';
import { pageReviews } from './schema';

/** Notes that a clinician reviewed a page. Readers see it once it is published. */
export const writePageReview = command(
  'write-page-review',
  writePageReviewSchema,
  (db, { actor, input: { topic, locale, version, ...review }, now, audit }) => {
    const row = findPageReview(db, { topic, locale });
    if ((row?.version ?? 0) !== version) return declined('changed-since');
    if (review.reviewedOn > dayAtOffice(now)) {
      return invalid('reviewedOn', 'This day is still to come.');
    }
    const values = {
      version: version + 1,
      draft: { ...review, writerId: personOf(actor).id },
      updatedAt: now.toISOString(),
      ...whoOf(actor),
    };
    db.insert(pageReviews)
      .values({ topic, locale, status: 'draft', ...values })
      .onConflictDoUpdate({ target: [pageReviews.topic, pageReviews.locale], set: values })
      .run();
    audit(`page:${topic}:${locale}`, review);
    return { ok: true as const, version: version + 1 };
  },
);

/**
 * Shows readers that a page was reviewed, or shows a withdrawn review again. A second person does it, who sees the
 * evidence; the log keeps that, and what readers are told holds none of it.
 */
export const publishPageReview = command(
  'publish-page-review',
  publishPageReviewSchema,
  (db, { actor, input: { version, ...page }, now, audit }) => {
    const row = findPageReview(db, page);
    const said = row?.draft ?? row?.published;
    if (!row || !said) return declined('not-found');
    if (row.version !== version) return declined('changed-since');
    if (row.draft && !reviewEvidenceSchema.safeParse(row.draft).success)
      return invalid('form', 'It has no evidence: save it again with role, proof and how it was received.');
    if (row.draft?.writerId === personOf(actor).id)
      return invalid(
        'form',
        'You wrote it down yourself. A second person looks at the evidence and publishes it.',
      );
    const published = { reviewedBy: said.reviewedBy, reviewedOn: said.reviewedOn };
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
    audit(`page:${page.topic}:${page.locale}`, said);
    return { ok: true as const, version: version + 1 };
  },
);

/** Takes a review away from readers: the page then says that nobody has reviewed it. */
export const withdrawPageReview = command(
  'withdraw-page-review',
  withdrawPageReviewSchema,
  (db, { actor, input: { version, why, ...page }, now, audit }) => {
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
    audit(`page:${page.topic}:${page.locale}`, { why });
    return { ok: true as const, version: version + 1 };
  },
);

/** Throws an unpublished review of a page away. What readers see of it stays as it is; the log keeps the words. */
export const discardPageReview = command(
  'discard-page-review',
  publishPageReviewSchema,
  (db, { actor, input: { version, ...page }, now, audit }) => {
    const row = findPageReview(db, page);
    // Of a withdrawn one the draft is what could be shown again.
    if (!row?.draft || row.status === 'withdrawn') return declined('not-found');
    if (row.version !== version) return declined('changed-since');
    const values = { version: version + 1, draft: null, updatedAt: now.toISOString(), ...whoOf(actor) };
    if (row.published) db.update(pageReviews).set(values).where(isPage(page)).run();
    else db.delete(pageReviews).where(isPage(page)).run();
    audit(`page:${page.topic}:${page.locale}`, row.draft);
    return { ok: true as const };
  },
);
