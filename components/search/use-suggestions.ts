'use client';

import { useEffect, useState } from 'react';

export type Suggestion = { id: string; label: string; kind: 'zip' | 'city' | 'state' | 'center' };

const WAIT_MS = 120;
const MIN_LETTERS = 2;
const LIMIT = 7;

/** Places and hospitals for what is being typed, from our own server; the last good list while waiting. */
export function useSuggestions(text: string): Suggestion[] {
  const [answer, setAnswer] = useState<{ text: string; items: Suggestion[] }>({ text: '', items: [] });
  const query = text.trim();
  const wanted = query.length >= MIN_LETTERS;

  useEffect(
    function askServer() {
      if (!wanted) return;
      const stop = new AbortController();
      const timer = setTimeout(async () => {
        const items = await suggest(query, stop.signal);
        if (items) setAnswer({ text: query, items });
      }, WAIT_MS);
      return () => {
        clearTimeout(timer);
        stop.abort();
      };
    },
    [query, wanted],
  );

  return wanted && answer.text !== '' ? answer.items : [];
}

/** null: no answer came; the field works without suggestions too. */
async function suggest(query: string, signal: AbortSignal): Promise<Suggestion[] | null> {
  try {
    const response = await fetch(
      `/api/v1/places?${new URLSearchParams({ q: query, limit: String(LIMIT) })}`,
      { signal },
    );
    if (!response.ok) return [];
    const body: { items: Suggestion[] } = await response.json();
    return body.items;
  } catch {
    return null;
  }
}
