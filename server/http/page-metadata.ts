import 'server-only';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LOCALES, type Locale, localPath } from '@/domain/locale';
import { env } from '@/server/env';

type PageMeta = { locale: Locale; path: string; title: string; description: string; index?: boolean };

/** Title, description, the canonical address and the alternates in the other languages. */
export function pageMetadata({ locale, path, title, description, index = true }: PageMeta): Metadata {
  const languages = Object.fromEntries(LOCALES.map((other) => [other, localPath(other, path)]));
  return {
    metadataBase: new URL(env().PUBLIC_URL),
    title,
    description,
    alternates: { canonical: localPath(locale, path), languages: { ...languages, 'x-default': path } },
    robots: index ? undefined : { index: false, follow: true },
    openGraph: {
      title,
      description,
      url: localPath(locale, path),
      locale,
      type: 'website',
      siteName: 'HAI Pump Centers',
      // Drawn by scripts/share-pictures.mjs.
      images: [{ url: `/og-${locale}.png`, width: 1200, height: 630, alt: 'HAI Pump Centers' }],
    },
  };
}

/** The title of an address that leads nowhere. */
export async function notFoundMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'errors' });
  return { title: t('notFoundTitle'), robots: { index: false } };
}
