import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Answer } from '@/components/finder/answer';
import { Beside } from '@/components/finder/beside';
import { FinderMapColumn } from '@/components/finder/map-column';
import { SearchBoard } from '@/components/finder/search-board';
import { Split } from '@/components/finder/split';
import type { PageParams } from '@/domain/criteria-params';
import type { Locale } from '@/i18n/locales';
import { baseMap } from '@/server/base-map';
import { loadFinder } from '@/server/finder';
import { pageMetadata } from '@/server/page-metadata';
import '../styles/search.css';
import '../styles/results.css';
import '../styles/map.css';
import '../styles/print.css';

type FinderPageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<PageParams> };

export async function generateMetadata({ params, searchParams }: FinderPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'finder' });
  const asked = await searchParams;
  const { origin } = loadFinder(asked, String);
  const title = origin ? t('pageTitleNear', { place: origin.label }) : t('pageTitle');
  // A search is a reader's own: only the empty finder is for search engines.
  const index = Object.keys(asked).length === 0;
  return pageMetadata({ locale, path: '/', title, description: t('intro'), index });
}

export default async function FinderPage({ params, searchParams }: FinderPageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('finder.view');
  const map = await getTranslations('map');
  const view = loadFinder(await searchParams, (town) => map('pointNear', { town }));
  return (
    <>
      <SearchBoard locale={locale} view={view} />
      <Split label={t('label')} words={{ list: t('list'), map: t('map') }}>
        <Answer locale={locale} view={view} />
        <FinderMapColumn locale={locale} view={view} base={baseMap()} beside={<Beside locale={locale} />} />
      </Split>
    </>
  );
}
