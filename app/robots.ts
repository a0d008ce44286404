import type { MetadataRoute } from 'next';
import { LOCALES, localPath } from '@/domain/locale';
import { env } from '@/server/env';

export const dynamic = 'force-dynamic';

/** Searches are not named here: each says `noindex` itself, which a robot must be able to read. */
export default function robots(): MetadataRoute.Robots {
  const admin = LOCALES.map((locale) => localPath(locale, '/admin'));
  return {
    rules: { userAgent: '*', allow: '/', disallow: [...admin, '/api/', '/fhir/'] },
    sitemap: new URL('/sitemap.xml', env().PUBLIC_URL).href,
  };
}
