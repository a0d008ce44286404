import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Answer } from '@/components/search/answer';
import { Beside } from '@/components/search/beside';
import { FinderMapColumn } from '@/components/search/map-column';
import { SearchBoard } from '@/components/search/search-board';
import { Split } from '@/components/search/split';
import { feedQuery, feedScopeOf } from '@/domain/feed/address';
import { isLocale, type Locale } from '@/domain/locale';
import { type PageParams, parseLenientRequest } from '@/domain/search/criteria-params';
import { isInPlace } from '@/server/http/in-place';
import { pageMetadata } from '@/server/http/page-metadata';
import { baseMap } from '@/server/map/map-picture';
import { blankFinder, placeLeftOpen } from '@/server/search/blank-finder';
import { loadFinder, placeAsked } from '@/server/search/finder';
import { letServerFillSearches } from './fill-search';

type FinderPageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<PageParams> };

letServerFillSearches();

export async function generateMetadata({ params, searchParams }: FinderPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'finder' });
  const map = await getTranslations({ locale, namespace: 'map' });
  const asked = await searchParams;
  const place =
    placeLeftOpen(asked, await headers()) ?? placeAsked(asked, (town) => map('pointNear', { town }));
  const title = place ? t('pageTitleNear', { place: place.label }) : t('pageTitle');
  // A search is a reader's own: only the empty finder is for search engines.
  const index = Object.keys(asked).length === 0;
  // A place that nobody knows has no feed.
  const { request } = parseLenientRequest(asked);
  const feed = request.near !== null && !place ? undefined : feedQuery(feedScopeOf(request));
  return pageMetadata({ locale, path: '/', title, description: t('intro'), index, feed });
}

export default async function FinderPage({ params, searchParams }: FinderPageProps) {
  const { locale } = await params;
  // `/favicon.ico` and whatever else has a dot comes past the proxy, and as a language.
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations('finder.view');
  const map = await getTranslations('map');
  const [asked, given] = [await searchParams, await headers()];
  const open = placeLeftOpen(asked, given);
  const view = open ? blankFinder(asked, open) : loadFinder(asked, (town) => map('pointNear', { town }));
  return (
    <>
      <SearchBoard locale={locale} view={view} />
      <Split label={t('label')} words={{ list: t('list'), map: t('map') }}>
        <Answer locale={locale} view={view} inPlace={isInPlace(given)} />
        <FinderMapColumn locale={locale} view={view} base={baseMap()} beside={<Beside locale={locale} />} />
      </Split>
    </>
  );
}
