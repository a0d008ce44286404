import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { GlossaryList } from '@/components/learn/glossary-list';
import { NotTranslated } from '@/components/learn/not-translated';
import { PlainHead } from '@/components/learn/plain-head';
import { StaticHtml } from '@/components/ui/static-html';
import { isInPlace } from '@/server/http/in-place';
import { pageMetadata } from '@/server/http/page-metadata';
import { glossaryOf } from '@/server/learn/learn-files';
import { CentersBeside } from '../../centers-beside';
import { type LearnProps, readerOf } from '../../reader';
import { TextFrame } from '../../text-page';

export async function generateMetadata({ params, searchParams }: LearnProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'learnPages.glossary' });
  const index = glossaryOf(locale).language === locale && Object.keys(await searchParams).length === 0;
  return pageMetadata({ locale, path: '/learn/glossary', title: t('title'), description: t('lead'), index });
}

export default async function GlossaryPage(props: LearnProps) {
  setRequestLocale((await props.params).locale);
  const { locale, near, href } = await readerOf(props);
  const t = await getTranslations();
  const { language, entries } = glossaryOf(locale);
  return (
    <TextFrame side={<CentersBeside locale={locale} near={near} />}>
      <PlainHead
        title={t('learnPages.glossary.title')}
        lead={t('learnPages.glossary.lead')}
        up={{ href: href('/learn'), title: t('learnPages.upShort') }}
      />
      <NotTranslated locale={locale} language={language} />
      <div lang={language}>
        <StaticHtml
          id="text"
          inPlace={isInPlace(await headers())}
          once={{ name: `${locale} glossary`, madeOf: [entries] }}
        >
          <GlossaryList entries={entries} t={await getTranslations({ locale: language })} />
        </StaticHtml>
      </div>
    </TextFrame>
  );
}
