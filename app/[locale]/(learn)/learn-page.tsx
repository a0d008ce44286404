import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { CentersSide } from '@/components/learn/centers-side';
import { innerHref } from '@/components/learn/inner-href';
import { type ArticleProps, LearnArticle, NotTranslated } from '@/components/learn/learn-article';
import { JsonLd } from '@/components/ui/json-ld';
import type { PageParams } from '@/domain/criteria-params';
import { type LearnPage, routeOf } from '@/domain/learn/pages';
import type { Locale } from '@/i18n/locales';
import { baseMap } from '@/server/base-map';
import { type CentersNear, centersNear } from '@/server/learn/centers-near';
import { glossaryOf } from '@/server/learn/glossary';
import { medicalPageJsonLd } from '@/server/learn/medical-page-json-ld';
import { findPage, type LearnText, loadPage } from '@/server/learn/pages';
import { listingCounts } from '@/server/listing-counts';
import { pageMetadata } from '@/server/page-metadata';

/** What every page here is given by Next. */
export type LearnProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<PageParams> };

/** Title, description and twins of a text. A page in the wrong language, or with someone's place, is not for search engines. */
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

/** Everything a page here is made of. */
export async function openPage(page: LearnPage, { params, searchParams }: LearnProps) {
  const { locale } = await params;
  const text = await loadPage(locale, page);
  if (!text) notFound();
  const near = centersNear(await searchParams);
  return { locale, text, near, href: innerHref(locale, near.carried) };
}

type PageFrameProps = Pick<
  ArticleProps,
  'up' | 'before' | 'next' | 'first' | 'children' | 'wide' | 'href'
> & {
  locale: Locale;
  text: LearnText;
  /** Shows the centers beside the text. */
  near?: CentersNear;
};

/** A text in its frame: alone, or with the centers beside it. */
export function TextPage({ locale, text, near, ...article }: PageFrameProps) {
  return (
    <Beside locale={locale} near={near}>
      <NotTranslated locale={locale} language={text.language} />
      <LearnArticle
        {...article}
        text={text}
        glossary={glossaryOf(text.language).entries}
        counts={listingCounts()}
      />
      <JsonLd data={medicalPageJsonLd(text)} />
    </Beside>
  );
}

/** Content with the centers beside it, when they are given. */
export function Beside({
  locale,
  near,
  children,
}: {
  locale: Locale;
  near?: CentersNear;
  children: ReactNode;
}) {
  return (
    <main id="main" className="wrap learn" tabIndex={-1}>
      {near ? (
        <div className="two">
          <div>{children}</div>
          <CentersSide locale={locale} view={near.view} base={baseMap()} />
        </div>
      ) : (
        children
      )}
    </main>
  );
}
