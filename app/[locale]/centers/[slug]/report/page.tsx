import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, permanentRedirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Withdrawn } from '@/components/listing/page/withdrawn';
import { ReportForm } from '@/components/report/report-form';
import { Crumb } from '@/components/ui/crumb';
import { type Locale, localPath } from '@/domain/locale';
import { REPORT_FAULTS, REPORT_TEXT_MAX, REPORT_TOPICS } from '@/domain/report/report';
import { pageMetadata } from '@/server/http/page-metadata';
import { loadCenter } from '@/server/listing/center-page';
import { report } from './actions';
import '../../../../styles/report.css';

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
    <main id="main" className="wrap ask" tabIndex={-1}>
      <Crumb href={localPath(locale, `/centers/${slug}`)}>
        <span lang="en">{name}</span>
      </Crumb>
      <h1>{t('title')}</h1>
      <p className="lead">{t('intro')}</p>
      <ReportForm
        action={report.bind(null, locale, slug)}
        words={{
          topic: t('topic'),
          text: t('text'),
          textHelp: t('textHelp'),
          email: t('email'),
          emailHelp: t('emailHelp'),
          trap: t('trap'),
          send: t('send'),
          faultsTitle: t('faultsTitle'),
        }}
        textMax={REPORT_TEXT_MAX}
        topics={REPORT_TOPICS.map((topic) => [topic, t(`topics.${topic}`)])}
        faults={Object.fromEntries(REPORT_FAULTS.map((fault) => [fault, t(`faults.${fault}`)]))}
      />
      <p>
        {t('lookUp.ask')} <Link href={localPath(locale, '/report')}>{t('lookUp.link')}</Link>
      </p>
    </main>
  );
}
