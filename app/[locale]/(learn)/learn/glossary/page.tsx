import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { GlossaryList } from '@/components/learn/glossary-list';
import { innerHref } from '@/components/learn/inner-href';
import { NotTranslated } from '@/components/learn/learn-article';
import { PlainHead } from '@/components/learn/plain-head';
import { centersNear } from '@/server/learn/centers-near';
import { glossaryOf } from '@/server/learn/glossary';
import { pageMetadata } from '@/server/page-metadata';
import { Beside, type LearnProps } from '../../learn-page';

export async function generateMetadata({ params, searchParams }: LearnProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'learnPages.glossary' });
  const index = glossaryOf(locale).language === locale && Object.keys(await searchParams).length === 0;
  return pageMetadata({ locale, path: '/learn/glossary', title: t('title'), description: t('lead'), index });
}

export default async function GlossaryPage({ params, searchParams }: LearnProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations();
  const { language, entries } = glossaryOf(locale);
  const near = centersNear(await searchParams);
  const href = innerHref(locale, near.carried);
  return (
    <Beside locale={locale} near={near}>
      <PlainHead
        title={t('learnPages.glossary.title')}
        lead={t('learnPages.glossary.lead')}
        up={{ href: href('/learn'), title: t('learnPages.upShort') }}
      />
      <NotTranslated locale={locale} language={language} />
      <div lang={language}>
        <GlossaryList entries={entries} t={await getTranslations({ locale: language })} />
      </div>
    </Beside>
  );
}
