import { atkinson } from '../atkinson';
import '../styles';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { WordsForFaults } from '@/components/frame/broken-page';
import { Footer } from '@/components/frame/footer';
import { Header } from '@/components/frame/header';
import { htmlLanguage, isLocale, type Locale, localPath } from '@/domain/locale';
import { listingCounts } from '@/server/search/finder';

// A fresh nonce guards every page, and listings change without a build: nothing is rendered ahead.
export const dynamic = 'force-dynamic';

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'frame' });
  return {
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('description'),
    icons: { icon: '/icon.svg' },
    formatDetection: { telephone: false },
  };
}

export default async function Layout({ children, params }: LayoutProps) {
  const locale = await localeOf(params);
  setRequestLocale(locale);
  const [t, errors] = await Promise.all([getTranslations('frame'), getTranslations('errors')]);
  const wordsForFaults = {
    title: errors('brokenTitle'),
    text: errors('broken'),
    again: errors('again'),
    home: errors('home'),
    homeHref: localPath(locale, '/'),
  };
  return (
    <html {...htmlLanguage(locale)} className={atkinson.variable}>
      <body>
        <a className="vh skip" href="#main">
          {t('skip')}
        </a>
        <Header locale={locale} />
        <WordsForFaults words={wordsForFaults}>{children}</WordsForFaults>
        <Footer locale={locale} counts={listingCounts()} />
      </body>
    </html>
  );
}

async function localeOf(params: LayoutProps['params']): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : notFound();
}
