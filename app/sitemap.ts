import type { MetadataRoute } from 'next';
import { type Locale, localPath } from '@/domain/locale';
import { env } from '@/server/env';
import { listSitePages } from '@/server/http/site-map';

// Listings change without a build.
export const dynamic = 'force-dynamic';

export default function sitemap(): MetadataRoute.Sitemap {
  const addressOf = (locale: Locale, path: string) => new URL(localPath(locale, path), env().PUBLIC_URL).href;
  return listSitePages().flatMap(({ path, languages, changedOn }) =>
    languages.map((locale) => ({
      url: addressOf(locale, path),
      lastModified: changedOn ?? undefined,
      alternates: { languages: Object.fromEntries(languages.map((each) => [each, addressOf(each, path)])) },
    })),
  );
}
