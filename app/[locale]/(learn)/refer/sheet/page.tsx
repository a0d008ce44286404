import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ReviewNote } from '@/components/learn/review-note';
import { referralCenter } from '@/components/sheet/referral-center';
import { ReferralPage } from '@/components/sheet/referral-page';
import { leftOutWords, renamedWords } from '@/components/sheet/shortlist-sheet';
import { localPath } from '@/domain/locale';
import { wordsIn } from '@/i18n/words';
import { pageMetadata } from '@/server/http/page-metadata';
import { referralText } from '@/server/sheet/referral-text';
import { loadPaper } from '@/server/sheet/shortlist-paper';
import type { LearnProps } from '../../reader';

export async function generateMetadata({ params }: LearnProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'referral' });
  const [title, description] = [t('sheetTitle'), t('sheetDescription')];
  // A list is its reader's own.
  return pageMetadata({ locale, path: '/refer/sheet', title, description, index: false });
}

export default async function ReferralSheetPage({ params, searchParams }: LearnProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const words = await wordsIn(locale);
  const { list, context } = loadPaper(await searchParams, words);
  const text = await referralText(locale);
  const near = list.origin && list.request.near;
  return (
    <ReferralPage
      locale={locale}
      centers={list.items.map((found) =>
        referralCenter(found, words, { unit: list.request.unit, url: context.urlOf(found.center.slug) }),
      )}
      text={text}
      review={
        <ReviewNote
          locale={text.language}
          review={text.review}
          translationReview={text.translationReview}
          t={await getTranslations({ locale: text.language })}
        />
      }
      told={[...leftOutWords(list, words), ...renamedWords(list, words)]}
      day={context.day}
      back={localPath(locale, near ? `/refer?near=${encodeURIComponent(near)}` : '/refer')}
    />
  );
}
