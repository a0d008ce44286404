'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** A link of the main navigation that knows whether it is where the reader is. */
export function NavLink({ href, home, children }: { href: string; home: boolean; children: ReactNode }) {
  const path = usePathname();
  const here = path === href || (home ? path.startsWith(centersOf(href)) : path.startsWith(`${href}/`));
  return (
    <a href={href} aria-current={here ? 'page' : undefined}>
      {children}
    </a>
  );
}

function centersOf(home: string): string {
  return home === '/' ? '/centers' : `${home}/centers`;
}
