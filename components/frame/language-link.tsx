'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { type Locale, localPath } from '@/i18n/locales';

const NAMES: Record<Locale, string> = { en: 'English', es: 'Español' };

/** The same page, with the same search, in the other language. */
export function LanguageLink({ locale }: { locale: Locale }) {
  return (
    <Suspense>
      <SwitchLink locale={locale} />
    </Suspense>
  );
}

function SwitchLink({ locale }: { locale: Locale }) {
  const other: Locale = locale === 'en' ? 'es' : 'en';
  const query = useSearchParams().toString();
  const path = withoutPrefix(usePathname(), locale);
  // A full load: the document's language changes, and with it what screen readers speak.
  return (
    <a href={localPath(other, query ? `${path}?${query}` : path)} lang={other} hrefLang={other}>
      {NAMES[other]}
    </a>
  );
}

function withoutPrefix(path: string, locale: Locale): string {
  const prefix = `/${locale}`;
  if (path === prefix) return '/';
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}
