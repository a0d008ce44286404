import 'server-only';
import { publishedPageReviews } from '@/db/notice/published-notices';
import { db } from '@/server/db';
import type { PageInfo } from '@/server/learn/pages';

/** A page with the reviews that the desk published in the place of those its file names. */
export function withDeskReviews<Page extends PageInfo>(page: Page): Page {
  const reviews = publishedPageReviews(db());
  const at = (locale: 'en' | 'es', inFile: PageInfo['review']) => {
    const decided = reviews.get(`${page.page}:${locale}`);
    if (decided === undefined) return inFile;
    return decided && { name: decided.reviewedBy, on: decided.reviewedOn };
  };
  const review = at('en', page.review);
  const translationReview = page.language === 'es' ? at('es', page.translationReview) : null;
  return { ...page, review, translationReview };
}
