import { eq, ne } from 'drizzle-orm';
import type { DeskNotice } from '@/domain/desk/notice';
import type { Db } from '../client';
import { type PageReview, pageReviews, safetyNotices } from '../schema/notices';

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

/** The clinicians' reviews that readers may see, by `topic:locale`. They take the place of a file's review. */
export function publishedPageReviews(db: Db): Map<string, PageReview> {
  const rows = db.select().from(pageReviews).where(eq(pageReviews.status, 'published')).all();
  return new Map(
    rows.flatMap(({ topic, locale, published }) => (published ? [[`${topic}:${locale}`, published]] : [])),
  );
}
