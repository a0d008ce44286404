'use client';

import { useEffect } from 'react';

let isByKey = false;

/** A page is about to be opened in place; `byKey`: by keyboard. */
export function leaveFor({ byKey }: { byKey: boolean }): void {
  isByKey = byKey;
}

/** On the page that was opened: a keyboard's focus, which was left behind, begins at its first heading. */
export function Arrival() {
  useEffect(function focusHeading() {
    if (!isByKey) return;
    isByKey = false;
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, []);
  return null;
}
