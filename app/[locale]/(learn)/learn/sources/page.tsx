import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AllSources } from '@/components/learn/all-sources';
import { sourceAnchor } from '@/components/learn/cite';
import { PlainHead } from '@/components/learn/plain-head';
import { StaticHtml } from '@/components/ui/static-html';
import { routeOf } from '@/domain/learn/pages';
import { isInPlace } from '@/server/http/in-place';
import { pageMetadata } from '@/server/http/page-metadata';
import { listUsedSources } from '@/server/learn/source-uses';
import { type LearnProps, readerOf } from '../../reader';
import { TextFrame } from '../../text-page';

export async function generateMetadata({ params, searchParams }: LearnProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'learnPages.sources' });
  const index = Object.keys(await searchParams).length === 0;
  return pageMetadata({
    locale,
    path: '/learn/sources',
    title: t('pageTitle'),
    description: t('lead'),
    index,
  });
}

export default async function SourcesPage(props: LearnProps) {
  setRequestLocale((await props.params).locale);
  const { locale, href } = await readerOf(props);
  const t = await getTranslations();
  const sources = (await listUsedSources(locale)).map((source) => ({
    ...source,
    uses: source.uses.map(({ page, short, number }) => ({
      title: short,
      href: href(routeOf(page) + (number === null ? '' : `#${sourceAnchor(number)}`)),
    })),
  }));
  return (
    <TextFrame>
      <PlainHead
        title={t('learnPages.sources.pageTitle')}
        lead={t('learnPages.sources.lead')}
        up={{ href: href('/learn'), title: t('learnPages.upShort') }}
      />
      <StaticHtml id="text" inPlace={isInPlace(await headers())} once={null}>
        <AllSources locale={locale} sources={sources} t={t} />
      </StaticHtml>
    </TextFrame>
  );
}
