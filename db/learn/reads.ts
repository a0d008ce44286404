import { and, asc, eq, ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Locale } from '@/domain/locale';
import { type PageReview, pageReviews } from './schema';

/** All reviews of learn pages, drafts too. For editors. */
export const listPageReviews = (db: Db) =>
  db.select().from(pageReviews).orderBy(asc(pageReviews.topic), asc(pageReviews.locale)).all();

/**
 * The clinicians' reviews that editors decided on, by `topic:locale`. They take the place of a file's review; null:
 * withdrawn, so that readers see none.
 */
export function listPublishedPageReviews(db: Db): Map<string, PageReview | null> {
  const rows = db.select().from(pageReviews).where(ne(pageReviews.status, 'draft')).all();
  return new Map(
    rows.map(({ topic, locale, status, published }) => [
      `${topic}:${locale}`,
      status === 'published' ? published : null,
    ]),
  );
}

export type PageKey = { topic: string; locale: Locale };

export const isPage = ({ topic, locale }: PageKey) =>
  and(eq(pageReviews.topic, topic), eq(pageReviews.locale, locale));

export const findPageReview = (db: Db, page: PageKey) =>
  db.select().from(pageReviews).where(isPage(page)).get() ?? null;
