import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { GeneralForm } from '@/components/report/report-form';
import { AskPage } from '@/components/ui/ask-page';
import { type Locale, localPath } from '@/domain/locale';
import { pageMetadata } from '@/server/http/page-metadata';
import { reportGeneral } from './actions';

type GeneralPageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: GeneralPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'report.general' });
  return pageMetadata({
    locale,
    path: '/report/site',
    title: t('title'),
    description: t('intro'),
    index: false,
  });
}

export default async function GeneralPage({ params }: GeneralPageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('report');
  return (
    <AskPage title={t('general.title')} lead={t('general.intro')}>
      <p>
        {t('general.hospital', { ask: t('ask') })}{' '}
        <Link href={localPath(locale, '/centers')}>{t('general.all')}</Link>
      </p>
      <p>
        <Link href={localPath(locale, '/report/missing')}>{t('missing.title')}</Link>
      </p>
      <GeneralForm action={reportGeneral.bind(null, locale)} />
      <p>
        {t('lookUp.ask')} <Link href={localPath(locale, '/report')}>{t('lookUp.link')}</Link>
      </p>
    </AskPage>
  );
}
