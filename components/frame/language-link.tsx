'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { type Locale, languageName, localPath, splitLocalPath } from '@/domain/locale';

/** The same page, with the same search, in another language. */
export function LanguageLink({ to }: { to: Locale }) {
  return (
    <Suspense>
      <SwitchLink to={to} />
    </Suspense>
  );
}

function SwitchLink({ to }: { to: Locale }) {
  const query = useSearchParams().toString();
  const { path } = splitLocalPath(usePathname());
  // A full load: the document's language changes, and with it what screen readers speak.
  return (
    <a href={localPath(to, query ? `${path}?${query}` : path)} lang={to} hrefLang={to}>
      {languageName(to)}
    </a>
  );
}
