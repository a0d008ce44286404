import 'server-only';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LOCALES, type Locale, localPath } from '@/domain/locale';
import { env } from '@/server/env';

type PageMeta = {
  locale: Locale;
  path: string;
  title: string;
  description: string;
  index?: boolean;
  /** The query of the feed that tells of the page's hospitals; empty: the whole list's. */
  feed?: string;
  /** The picture of a shared link: its path without the language. */
  picture?: { path: string; alt: string };
};

/** Title, description, the canonical address and the alternates in the other languages. */
export function pageMetadata({
  locale,
  path,
  title,
  description,
  index = true,
  feed,
  picture,
}: PageMeta): Metadata {
  const languages = Object.fromEntries(LOCALES.map((other) => [other, localPath(other, path)]));
  return {
    metadataBase: new URL(env().PUBLIC_URL),
    title,
    description,
    alternates: {
      canonical: localPath(locale, path),
      languages: { ...languages, 'x-default': path },
      types: feedTypes(locale, feed),
    },
    robots: index ? undefined : { index: false, follow: true },
    openGraph: {
      title,
      description,
      url: localPath(locale, path),
      locale,
      type: 'website',
      siteName: 'HAI Pump Centers',
      images: [
        {
          url: localPath(locale, picture?.path ?? '/og.png'),
          width: 1200,
          height: 630,
          type: 'image/png',
          alt: picture?.alt ?? 'HAI Pump Centers',
        },
      ],
    },
    // Title, description and picture are those above.
    twitter: { card: 'summary_large_image' },
  };
}

const feedTypes = (locale: Locale, query: string | undefined) =>
  query === undefined
    ? undefined
    : {
        'application/atom+xml': localPath(locale, `/feed.atom${query}`),
        'application/feed+json': localPath(locale, `/feed.json${query}`),
      };

/** The title of an address that leads nowhere. */
export async function notFoundMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'errors' });
  return { title: t('notFoundTitle'), robots: { index: false } };
}
