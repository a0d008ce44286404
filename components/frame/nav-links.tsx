'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type MouseEvent, type ReactNode, Suspense, useEffect } from 'react';
import { usePlaced } from '@/components/ui/placed-link';
import { type Locale, languageName, localPath, splitLocalPath } from '@/domain/locale';
import { changedSearch, keepTyped, restoreTyped } from './typed';

/** A link of the main navigation that knows whether it is where the reader is. */
export function NavLink({ href, home, children }: { href: string; home: boolean; children: ReactNode }) {
  const path = usePathname();
  const placed = usePlaced(href);
  const here = path === href || (home ? path.startsWith(centersOf(href)) : path.startsWith(`${href}/`));
  return (
    // From the finder to itself the place is left behind.
    <a href={here && home ? href : placed} aria-current={here ? 'page' : undefined}>
      {children}
    </a>
  );
}

function centersOf(home: string): string {
  return home === '/' ? '/centers' : `${home}/centers`;
}

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
  useEffect(() => restoreTyped(path), [path]);
  // What was typed and not yet searched for goes along in the address; what is to be sent waits for the next page.
  function take({ currentTarget }: MouseEvent<HTMLAnchorElement>) {
    keepTyped(path);
    const search = changedSearch(query);
    if (search) currentTarget.href = localPath(to, `${path}?${search}`);
  }
  return (
    <a href={href} lang={to} hrefLang={to} onClick={take}>
      {languageName(to)}
    </a>
  );
}
