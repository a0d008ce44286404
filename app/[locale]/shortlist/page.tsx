import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Follow } from '@/components/listing/follow';
import { ShortlistView } from '@/components/shortlist/shortlist-view';
import { type Locale, localPath } from '@/domain/locale';
import type { PageParams } from '@/domain/search/criteria-params';
import { shortlistPath } from '@/domain/shortlist/address';
import { env } from '@/server/env';
import { loadShortlistPage } from '@/server/shortlist/shortlist-page';

type ShortlistPageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<PageParams> };

export async function generateMetadata({ params }: ShortlistPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'shortlist' });
  // A list is one reader's own, and may name a place.
  return { title: t('title'), description: t('description'), robots: { index: false, follow: false } };
}

export default async function ShortlistPage({ params, searchParams }: ShortlistPageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const map = await getTranslations('map');
  const view = loadShortlistPage(await searchParams, (town) => map('pointNear', { town }));
  const url = new URL(localPath(locale, shortlistPath(view.list.request)), env().PUBLIC_URL).href;
  const follow = <Follow locale={locale} scope={{ chosen: view.list.request.slugs }} />;
  return <ShortlistView locale={locale} {...view} url={url} follow={follow} />;
}
