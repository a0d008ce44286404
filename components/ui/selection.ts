'use client';

import { useSyncExternalStore } from 'react';

let selected: string | null = null;
const listeners = new Set<() => void>();

/** Chooses the thing that list and map both mark; null: none. */
export function select(key: string | null): void {
  if (key === selected) return;
  selected = key;
  for (const notify of listeners) notify();
}

/** The key chosen last, in whichever part of the page it was chosen. */
export function useSelected(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => selected,
    () => null,
  );
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
