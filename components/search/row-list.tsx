'use client';

import { useRouter } from 'next/navigation';
import { type MouseEvent, type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';
import { leaveFor } from '@/components/ui/arrival';
import { select, useSelected } from '@/components/ui/selection';

/** Wraps the server's rows: pointing at one or focusing in it marks its pin, and a listing opens in place. */
export function RowList({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const selected = useSelected();
  const router = useRouter();

  useEffect(function markRow() {
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-slug]') ?? []) {
      row.toggleAttribute('data-chosen', row.dataset.slug === selected);
    }
  });

  function choose(event: SyntheticEvent) {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-slug]') : null;
    if (row?.dataset.slug) select(row.dataset.slug);
  }

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href');
    if (!href?.startsWith('/')) return;
    event.preventDefault();
    leaveFor({ byKey: event.detail === 0 });
    router.push(href);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is pressed by key is clicked, too
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the links inside
    <div ref={list} onMouseOver={choose} onFocus={choose} onClick={open}>
      {children}
    </div>
  );
}
