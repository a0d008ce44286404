import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Follow } from '@/components/listing/follow';
import { CountryRegions } from '@/components/listing/page/country-regions';
import { RegionLinks } from '@/components/listing/page/region-links';
import { Pager } from '@/components/search/pager';
import { PlainPage } from '@/components/ui/plain-page';
import { type Locale, localPath } from '@/domain/locale';
import { type PageParams, toUrlParams } from '@/domain/search/criteria-params';
import { type AskedPage, PAGE_SIZE, readPage } from '@/domain/search/result-pages';
import { pageMetadata } from '@/server/http/page-metadata';
import { centersByRegion, listingCounts } from '@/server/search/finder';

type AllCentersProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<PageParams> };

export async function generateMetadata({ params, searchParams }: AllCentersProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'all' });
  const count = listingCounts().total;
  // The first page is for search engines; every hospital's own page is in the site map.
  const index = Object.keys(await searchParams).length === 0;
  return pageMetadata({
    locale,
    path: '/centers',
    title: t('title'),
    description: t('intro', { count }),
    index,
    feed: '',
  });
}

export default async function AllCentersPage({ params, searchParams }: AllCentersProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('all');
  const { page } = readPage(toUrlParams(await searchParams));
  const { part, total, centers, regions } = centersByRegion(locale, page);
  const hrefOf = (to: AskedPage) => localPath(locale, to === 1 ? '/centers' : `/centers?page=${to}`);
  return (
    <PlainPage>
      <h1 id="count" tabIndex={-1}>
        {t('title')}
      </h1>
      <p>{t('intro', { count: total })}</p>
      <p>
        <Link className="btn main" href={localPath(locale, '/')} prefetch={false}>
          {t('find')}
        </Link>
      </p>
      <Follow locale={locale} scope={null} />
      {total > PAGE_SIZE && (
        <RegionLinks regions={regions} hrefOf={part.isAll ? () => hrefOf('all') : hrefOf} />
      )}
      <CountryRegions locale={locale} centers={centers} />
      <Pager hrefOf={hrefOf} total={total} part={part} />
    </PlainPage>
  );
}
