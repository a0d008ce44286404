'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type MouseEvent, Suspense } from 'react';
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
  const href = localPath(to, query ? `${path}?${query}` : path);
  // What was typed and not yet searched for goes along in the address.
  function take({ currentTarget }: MouseEvent<HTMLAnchorElement>) {
    const field = document.querySelector<HTMLInputElement>('input[name=near]');
    const typed = field?.value.trim();
    if (!field || !typed || typed === (field.dataset.asked ?? field.defaultValue)) return;
    const params = new URLSearchParams(query);
    params.set('near', typed);
    currentTarget.href = localPath(to, `${path}?${params}`);
  }
  return (
    <a href={href} lang={to} hrefLang={to} onClick={take}>
      {languageName(to)}
    </a>
  );
}
