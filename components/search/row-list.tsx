'use client';

import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';
import { select, useSelected } from '@/components/ui/selection';

/** Wraps the server's rows: pointing at one or focusing in it marks its pin, and the other way round. */
export function RowList({ children, className }: { children: ReactNode; className: string | undefined }) {
  const list = useRef<HTMLOListElement>(null);
  const selected = useSelected();

  useEffect(
    function markRow() {
      for (const row of list.current?.querySelectorAll<HTMLElement>('[data-slug]') ?? []) {
        row.toggleAttribute('data-chosen', row.dataset.slug === selected);
      }
    },
    [selected],
  );

  function choose(event: SyntheticEvent) {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-slug]') : null;
    if (row?.dataset.slug) select(row.dataset.slug);
  }

  return (
    <ol ref={list} className={className} onMouseOver={choose} onFocus={choose}>
      {children}
    </ol>
  );
}
