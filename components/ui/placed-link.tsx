'use client';

import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

/** What of a search says where the reader is. */
const PLACE = ['near', 'radius', 'unit'];

/** The address with the place that this page's own address names, without scripts too. */
export function usePlaced(href: string): string {
  const asked = useSearchParams();
  if (!asked?.get('near')) return href;
  const place = PLACE.map((name): [string, string] => [name, asked.get(name) ?? '']);
  return `${href}?${new URLSearchParams(place.filter(([, value]) => value))}`;
}

type PlacedLinkProps = { href: string; className?: string; children: ReactNode };

/** A link to a text, which shows the nearest hospitals where the reader's place is known. */
export function PlacedLink({ href, className, children }: PlacedLinkProps) {
  return (
    <a className={className} href={usePlaced(href)}>
      {children}
    </a>
  );
}
