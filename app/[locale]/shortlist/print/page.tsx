import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { SheetPage } from '@/components/sheet/sheet-page';
import { shortlistSheet } from '@/components/sheet/shortlist-sheet';
import { type Locale, localPath } from '@/domain/locale';
import type { PageParams } from '@/domain/search/criteria-params';
import { shortlistPath } from '@/domain/shortlist/address';
import { wordsIn } from '@/i18n/words';
import { pageMetadata } from '@/server/http/page-metadata';
import { loadPaper } from '@/server/sheet/shortlist-paper';

type PrintPageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<PageParams> };

export async function generateMetadata({ params, searchParams }: PrintPageProps): Promise<Metadata> {
  const { locale } = await params;
  const words = await wordsIn(locale);
  const { list } = loadPaper(await searchParams, words);
  const title = words.t('sheet.list.title', { count: list.items.length });
  const description = words.t('sheet.callFirst');
  // A list is its reader's own.
  return pageMetadata({ locale, path: '/shortlist/print', title, description, index: false });
}

export default async function PrintPage({ params, searchParams }: PrintPageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const words = await wordsIn(locale);
  const { list, context } = loadPaper(await searchParams, words);
  const pathOf = (page: string) => localPath(locale, shortlistPath(list.request, page));
  return (
    <SheetPage
      sheet={shortlistSheet(list, words, context)}
      back={pathOf('/shortlist')}
      pdf={list.items.length > 0 ? pathOf('/shortlist.pdf') : null}
    />
  );
}
