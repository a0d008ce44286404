import { ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { DeskNotice } from '@/domain/notice/notice';
import { type PageReview, pageReviews, safetyNotices } from './schema';

export type PublishedNotices = {
  notices: DeskNotice[];
  /** Ids that readers do not see any more, even if a file still has them. */
  withdrawn: string[];
};

/** The desk's safety notices as readers may see them. They take the place of a file's notice with the same id. */
export function publishedNotices(db: Db): PublishedNotices {
  const rows = db
    .select({ id: safetyNotices.id, status: safetyNotices.status, published: safetyNotices.published })
    .from(safetyNotices)
    .where(ne(safetyNotices.status, 'draft'))
    .all();
  return {
    notices: rows.flatMap(({ status, published }) =>
      status === 'published' && published ? [published] : [],
    ),
    withdrawn: rows.filter(({ status }) => status === 'withdrawn').map(({ id }) => id),
  };
}

/**
 * The clinicians' reviews that the desk decided on, by `topic:locale`. They take the place of a file's review; null:
 * withdrawn, so that readers see none.
 */
export function publishedPageReviews(db: Db): Map<string, PageReview | null> {
  const rows = db.select().from(pageReviews).where(ne(pageReviews.status, 'draft')).all();
  return new Map(
    rows.map(({ topic, locale, status, published }) => [
      `${topic}:${locale}`,
      status === 'published' ? published : null,
    ]),
  );
}
