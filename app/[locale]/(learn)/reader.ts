import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { innerHref } from '@/components/learn/inner-href';
import { accuracyVersion, dataVersion } from '@/db/data-version';
import { type LearnPage, routeOf } from '@/domain/learn/pages';
import type { Locale } from '@/domain/locale';
import type { PageParams } from '@/domain/search/criteria-params';
import { db } from '@/server/db';
import { pageMetadata } from '@/server/http/page-metadata';
import { centersNear } from '@/server/learn/centers-near';
import { findPage, loadPage } from '@/server/learn/pages';
import { withReviews } from '@/server/learn/reviews';
import { today } from '@/server/today';

/** What every page here is given by Next. */
export type LearnProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<PageParams> };

/** The reader's language and place, and links that keep both. */
export async function readerOf({ params, searchParams }: LearnProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'map' });
  const near = centersNear(await searchParams, (town) => t('pointNear', { town }));
  return { locale, near, href: innerHref(locale, near.carried) };
}

/** Everything a page with a text is made of. */
export async function openPage(page: LearnPage, props: LearnProps) {
  const reader = await readerOf(props);
  const text = await loadPage(reader.locale, page);
  const isShared = Object.keys(await props.searchParams).length === 0;
  return { ...reader, text: withReviews(text ?? notFound()), version: isShared ? versionOf(page) : null };
}

/** The data that stand in a page, and the day. */
const versionOf = (page: LearnPage): string =>
  `${page === 'about-data' ? accuracyVersion(db()) : dataVersion(db())} ${today()}`;

/**
 * Title, description and language alternates of a text. Not for search engines: the wrong language, or someone's place.
 */
export async function textMetadata(page: LearnPage, { params, searchParams }: LearnProps): Promise<Metadata> {
  const { locale } = await params;
  const info = findPage(locale, page);
  if (!info) return {};
  const searched = Object.keys(await searchParams).length > 0;
  return pageMetadata({
    locale,
    path: routeOf(page),
    title: info.title,
    description: info.summary,
    index: info.language === locale && !searched,
  });
}
