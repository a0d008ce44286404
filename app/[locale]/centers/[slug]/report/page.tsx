import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, permanentRedirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Withdrawn } from '@/components/listing/page/withdrawn';
import { ReportForm } from '@/components/report/report-form';
import { AskPage } from '@/components/ui/ask-page';
import { Crumb } from '@/components/ui/crumb';
import { type Locale, localPath } from '@/domain/locale';
import { pageMetadata } from '@/server/http/page-metadata';
import { loadCenter } from '@/server/listing/center-page';
import { report } from './actions';

type ReportPageProps = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const { locale, slug } = await params;
  const t = await getTranslations({ locale, namespace: 'report' });
  const path = `/centers/${slug}/report`;
  return pageMetadata({ locale, path, title: t('title'), description: t('intro'), index: false });
}

export default async function ReportPage({ params }: ReportPageProps) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('report');
  const answer = loadCenter(slug, {}, String);
  if (answer.outcome === 'unknown') notFound();
  if (answer.outcome === 'moved') permanentRedirect(localPath(locale, `${answer.path}/report`));
  if (answer.outcome === 'withdrawn') return <Withdrawn locale={locale} />;
  const { name } = answer.page.found.center;
  return (
    <AskPage
      title={t('title')}
      lead={t('intro')}
      back={
        <Crumb href={localPath(locale, `/centers/${slug}`)}>
          <span lang="en">{name}</span>
        </Crumb>
      }
    >
      <ReportForm action={report.bind(null, locale, slug)} />
      <p>
        {t('lookUp.ask')} <Link href={localPath(locale, '/report')}>{t('lookUp.link')}</Link>
      </p>
    </AskPage>
  );
}
