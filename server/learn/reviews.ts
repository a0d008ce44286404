import 'server-only';
import { listPageReviews, listPublishedPageReviews } from '@/db/learn/reads';
import { LEARN_PAGES, type LearnPage } from '@/domain/learn/pages';
import { DEFAULT_LOCALE, englishName, LOCALES, type Locale } from '@/domain/locale';
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

/** What is reviewed: the medicine of the English text, or that a translation says the same. */
export const reviewTitle = (locale: Locale): string =>
  locale === DEFAULT_LOCALE ? 'Medicine' : `${englishName(locale)} translation`;

/** The pages that say something medical, and in each language who has reviewed them. */
export function loadReviewedPages(): ReviewedPage[] {
  const rows = listPageReviews(db());
  return LEARN_PAGES.flatMap((page) => {
    const info = findPage(DEFAULT_LOCALE, page);
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
          shown: locale === DEFAULT_LOCALE ? review : translationReview,
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
  const at = (locale: Locale, inFile: PageInfo['review']) => {
    const decided = reviews.get(`${page.page}:${locale}`);
    if (decided === undefined) return inFile;
    return decided && { name: decided.reviewedBy, on: decided.reviewedOn };
  };
  const review = at(DEFAULT_LOCALE, page.review);
  const translationReview =
    page.language === DEFAULT_LOCALE ? null : at(page.language, page.translationReview);
  return { ...page, review, translationReview };
}
