import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { CountryRegions } from '@/components/listing/page/country-regions';
import { PlainPage } from '@/components/ui/plain-page';
import { type Locale, localPath } from '@/domain/locale';
import { pageMetadata } from '@/server/http/page-metadata';
import { allCenters } from '@/server/search/finder';

type AllCentersProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: AllCentersProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'all' });
  const count = allCenters().length;
  return pageMetadata({ locale, path: '/centers', title: t('title'), description: t('intro', { count }) });
}

export default async function AllCentersPage({ params }: AllCentersProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('all');
  const centers = allCenters();
  return (
    <PlainPage>
      <h1>{t('title')}</h1>
      <p>{t('intro', { count: centers.length })}</p>
      <p>
        <Link className="btn main" href={localPath(locale, '/')} prefetch={false}>
          {t('find')}
        </Link>
      </p>
      <CountryRegions locale={locale} centers={centers} />
    </PlainPage>
  );
}
