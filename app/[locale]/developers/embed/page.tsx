import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Builder } from '@/components/embed/builder';
import { readBuilder } from '@/domain/embed/embed';
import { type Locale, localeOr } from '@/domain/locale';
import { type PageParams, toUrlParams } from '@/domain/search/criteria-params';
import { env } from '@/server/env';
import { nonceOf } from '@/server/http/headers';
import { pageMetadata } from '@/server/http/page-metadata';

type BuilderPageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<PageParams> };

export async function generateMetadata({ params, searchParams }: BuilderPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'embed.builder' });
  const index = Object.keys(await searchParams).length === 0;
  return pageMetadata({
    locale,
    path: '/developers/embed',
    title: t('title'),
    description: t('lead'),
    index,
  });
}

export default async function BuilderPage({ params, searchParams }: BuilderPageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const attributes = readBuilder(toUrlParams(await searchParams));
  const t = await getTranslations({
    locale: localeOr(attributes.lang ?? locale),
    namespace: 'embed.builder',
  });
  return (
    <Builder
      attributes={attributes}
      site={new URL(env().PUBLIC_URL).origin}
      linkText={t('link')}
      nonce={nonceOf((await headers()).get('content-security-policy'))}
    />
  );
}
