import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/domain/locale';

/** What every page for a hospital says to a browser, and to a search engine: not to look. */
export async function hospitalMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale });
  return {
    title: `${t('hospital.pageTitle')} · ${t('frame.name')}`,
    icons: { icon: '/icon.svg' },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false },
  };
}
