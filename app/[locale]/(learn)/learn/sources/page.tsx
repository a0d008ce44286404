import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AllSources } from '@/components/learn/all-sources';
import { sourceAnchor } from '@/components/learn/cite';
import { innerHref } from '@/components/learn/inner-href';
import { PlainHead } from '@/components/learn/plain-head';
import { routeOf } from '@/domain/learn/pages';
import { centersNear } from '@/server/learn/centers-near';
import { listUsedSources } from '@/server/learn/source-uses';
import { pageMetadata } from '@/server/page-metadata';
import { Beside, type LearnProps } from '../../learn-page';

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

export default async function SourcesPage({ params, searchParams }: LearnProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations();
  const near = centersNear(await searchParams);
  const href = innerHref(locale, near.carried);
  const sources = (await listUsedSources(locale)).map((source) => ({
    ...source,
    uses: source.uses.map(({ page, short, number }) => ({
      title: short,
      href: href(`${routeOf(page)}#${sourceAnchor(number)}`),
    })),
  }));
  return (
    <Beside locale={locale} near={near}>
      <PlainHead
        title={t('learnPages.sources.pageTitle')}
        lead={t('learnPages.sources.lead')}
        up={{ href: href('/learn'), title: t('learnPages.upShort') }}
      />
      <AllSources locale={locale} sources={sources} t={t} />
    </Beside>
  );
}
