'use client';

import { useSyncExternalStore } from 'react';
import { SHORTLIST_MAX } from '@/domain/shortlist/address';
import { NOTE_MAX, parseSaved, type SavedList } from '@/domain/shortlist/saved-list';

const KEY = 'shortlist';

let kept: SavedList | null = null;
/** Notes of hospitals that were taken out, for as long as the page is open: undoing brings them back. */
const takenOut = new Map<string, string>();
const listeners = new Set<() => void>();

/** The saved hospitals; null while the server's HTML is shown, which knows of none. */
export function useSaved(): readonly string[] | null {
  return useSyncExternalStore(
    subscribe,
    () => read().slugs,
    () => null,
  );
}

/** The reader's note about one hospital. */
export function useNote(slug: string): string {
  return useSyncExternalStore(
    subscribe,
    () => noteOf(slug),
    () => '',
  );
}

export const noteOf = (slug: string): string => read().notes[slug] ?? '';

export const isSaved = (slug: string): boolean => read().slugs.includes(slug);

/** Saves a hospital, last or at that place. False: the list is full. */
export function save(slug: string, at = SHORTLIST_MAX): boolean {
  const { slugs } = read();
  if (slugs.includes(slug)) return true;
  if (slugs.length >= SHORTLIST_MAX) return false;
  write({ ...read(), slugs: slugs.toSpliced(at, 0, slug) });
  const note = takenOut.get(slug);
  if (note) setNote(slug, note);
  return true;
}

/** Takes a hospital out, and what was noted about it. */
export function unsave(slug: string): void {
  const { [slug]: note, ...notes } = read().notes;
  if (note) takenOut.set(slug, note);
  write({ slugs: read().slugs.filter((other) => other !== slug), notes });
}

/** Saves these first and in this order; what else was saved follows. */
export function saveInOrder(slugs: readonly string[]): void {
  const others = read().slugs.filter((slug) => !slugs.includes(slug));
  write({ ...read(), slugs: [...slugs, ...others].slice(0, SHORTLIST_MAX) });
}

/** An empty note is forgotten. */
export function setNote(slug: string, text: string): void {
  const { [slug]: _before, ...others } = read().notes;
  write({ ...read(), notes: text === '' ? others : { ...others, [slug]: text.slice(0, NOTE_MAX) } });
}

function read(): SavedList {
  kept ??= parseSaved(stored());
  return kept;
}

function stored(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    // Closed by the browser's settings: the list lasts as long as the page.
    return null;
  }
}

function write(next: SavedList): void {
  kept = next;
  try {
    if (next.slugs.length === 0 && Object.keys(next.notes).length === 0) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // As above, or full.
  }
  for (const notify of listeners) notify();
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  if (listeners.size === 1) {
    window.addEventListener('storage', onStorage);
    window.addEventListener('pageshow', onReturn);
  }
  return () => {
    listeners.delete(notify);
    if (listeners.size > 0) return;
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('pageshow', onReturn);
  };
}

/** Another tab has saved something. */
function onStorage({ key }: StorageEvent): void {
  if (key === KEY || key === null) readAgain();
}

/** The browser shows a page again that it had put away as it was. */
function onReturn({ persisted }: PageTransitionEvent): void {
  if (persisted) readAgain();
}

function readAgain(): void {
  kept = null;
  for (const notify of listeners) notify();
}
