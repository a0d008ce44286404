'use client';

import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';

/** Opens without scripts; with them, Escape and going on by Tab close what lies over the page. */
export function Menu({ className, children }: { className?: string; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  function closeByKey({ key }: KeyboardEvent) {
    if (key !== 'Escape' || !menu.current?.open) return;
    close();
    menu.current.querySelector('summary')?.focus();
  }
  function closeBehind({ relatedTarget }: FocusEvent) {
    // A touch may move the focus nowhere before it presses the link.
    if (relatedTarget && !menu.current?.contains(relatedTarget)) close();
  }
  return (
    <details ref={menu} className={className} onKeyDown={closeByKey} onBlur={closeBehind}>
      {children}
    </details>
  );
}
