import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MissingForm } from '@/components/report/report-form';
import { AskPage } from '@/components/ui/ask-page';
import { type Locale, localPath } from '@/domain/locale';
import { pageMetadata } from '@/server/http/page-metadata';
import { reportMissing } from './actions';

type MissingPageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: MissingPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'report.missing' });
  const path = '/report/missing';
  return pageMetadata({ locale, path, title: t('title'), description: t('intro'), index: false });
}

export default async function MissingPage({ params }: MissingPageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('report');
  return (
    <AskPage title={t('missing.title')} lead={t('missing.intro')}>
      <p>{t('missing.rule')}</p>
      <MissingForm action={reportMissing.bind(null, locale)} />
      <p>
        {t('lookUp.ask')} <Link href={localPath(locale, '/report')}>{t('lookUp.link')}</Link>
      </p>
    </AskPage>
  );
}
