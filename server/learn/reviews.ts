import 'server-only';
import { listPageReviews, listPublishedPageReviews } from '@/db/learn/reads';
import { LEARN_PAGES, type LearnPage } from '@/domain/learn/pages';
import { LOCALES, type Locale } from '@/i18n/locales';
import { db } from '@/server/db';
import { findPage, type PageInfo } from './pages';

type Row = ReturnType<typeof listPageReviews>[number];
export type ReviewedText = {
  locale: Locale;
  version: number;
  /** What readers see. */
  shown: { name: string; on: string } | null;
  /** Written, and not seen by readers. */
  draft: Row['draft'];
  isWithdrawn: boolean;
  published: Row['published'];
};
export type ReviewedPage = { page: LearnPage; title: string; texts: ReviewedText[] };

/** The pages that say something medical, and in each language who has reviewed them. */
export function loadReviewedPages(): ReviewedPage[] {
  const rows = listPageReviews(db());
  return LEARN_PAGES.flatMap((page) => {
    const info = findPage('en', page);
    if (!info?.medical) return [];
    const texts = LOCALES.flatMap((locale) => {
      const text = findPage(locale, page);
      if (text?.language !== locale) return [];
      const { review, translationReview } = withReviews(text);
      const row = rows.find((one) => one.topic === page && one.locale === locale);
      return [
        {
          locale,
          version: row?.version ?? 0,
          shown: locale === 'en' ? review : translationReview,
          draft: row?.draft ?? null,
          isWithdrawn: row?.status === 'withdrawn',
          published: row?.published ?? null,
        },
      ];
    });
    return [{ page, title: info.title, texts }];
  });
}

/** Whether there is such a text, and it says something medical. */
export const isReviewable = ({ topic, locale }: { topic: string; locale: string }): boolean =>
  loadReviewedPages().some(
    ({ page, texts }) => page === topic && texts.some((text) => text.locale === locale),
  );

/** A page with the reviews that editors published in the place of those its file names. */
export function withReviews<Page extends PageInfo>(page: Page): Page {
  const reviews = listPublishedPageReviews(db());
  const at = (locale: 'en' | 'es', inFile: PageInfo['review']) => {
    const decided = reviews.get(`${page.page}:${locale}`);
    if (decided === undefined) return inFile;
    return decided && { name: decided.reviewedBy, on: decided.reviewedOn };
  };
  const review = at('en', page.review);
  const translationReview = page.language === 'es' ? at('es', page.translationReview) : null;
  return { ...page, review, translationReview };
}
