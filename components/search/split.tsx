'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import s from './split.module.css';

type View = 'list' | 'map';
type SplitProps = { children: ReactNode; label: string; words: Record<View, string> };

/**
 * List and map side by side; on a phone one at a time. The address says which (`view=map`), so Back works.
 * The links work without scripts; with them nothing is loaded again, and each view keeps its place.
 */
export function Split({ children, label, words }: SplitProps) {
  const params = useSearchParams();
  const path = usePathname();
  const places = useRef<Record<View, number>>({ list: 0, map: 0 });
  const view: View = params.get('view') === 'map' ? 'map' : 'list';
  const shown = useRef(view);

  // Only once the other view is laid out is the page long enough to scroll to its place.
  useLayoutEffect(
    function returnToPlace() {
      if (shown.current === view) return;
      shown.current = view;
      window.scrollTo(0, places.current[view]);
    },
    [view],
  );

  function hrefOf(target: View): string {
    const next = new URLSearchParams(params);
    next.delete('view');
    if (target === 'map') next.set('view', 'map');
    const query = next.toString();
    return query ? `${path}?${query}` : path;
  }

  function show(event: MouseEvent, target: View) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (target === view) return;
    places.current[view] = window.scrollY;
    window.history.pushState(null, '', hrefOf(target));
  }

  return (
    <main id="main" className={s.split} data-view={view} tabIndex={-1}>
      {children}
      <div className={s.dock}>
        <nav className={s.switch} aria-label={label}>
          {(['list', 'map'] as const).map((target) => (
            <a
              key={target}
              href={hrefOf(target)}
              aria-current={view === target ? 'true' : undefined}
              onClick={(event) => show(event, target)}
            >
              <Icon name={target} />
              {words[target]}
            </a>
          ))}
        </nav>
      </div>
    </main>
  );
}
