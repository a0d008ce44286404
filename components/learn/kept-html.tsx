'use client';

import { useEffect, useRef } from 'react';
import { collectHtml } from './html-handover';

/** One object for good: with a new one React would empty the place. */
const AS_SERVED = { __html: '' };

/** Keeps the HTML that came with the page. Where a link exchanged the page in place, it is fetched. */
export function KeptHtml({ id, ticket }: { id: string; ticket: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(
    function fillWhenEmpty() {
      if (place.current && !place.current.firstChild) void fill(place.current, id);
    },
    [id],
  );
  const html = typeof window === 'undefined' ? { __html: collectHtml(ticket) } : AS_SERVED;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React from our own components
  return <div ref={place} id={id} suppressHydrationWarning dangerouslySetInnerHTML={html} />;
}

async function fill(place: HTMLElement, id: string) {
  const page = await (await fetch(window.location.href)).text();
  const kept = new DOMParser().parseFromString(page, 'text/html').getElementById(id);
  place.replaceChildren(...(kept?.childNodes ?? []));
}
