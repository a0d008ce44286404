'use client';

import { useEffect, useRef, useState } from 'react';
import { collectHtml } from './html-handover';

/** What was shown stays for a while: a reader who goes back finds it at once, and the page scrolls to its place. */
const REMEMBERED_MAX = 20;
const remembered = new Map<string, string>();

function remember(ticket: string, html: string): void {
  remembered.delete(ticket);
  remembered.set(ticket, html);
  const [oldest] = remembered.keys();
  if (oldest !== undefined && remembered.size > REMEMBERED_MAX) remembered.delete(oldest);
}

type KeptHtmlProps = {
  id: string;
  ticket: string;
  /** The HTML where a link exchanged the page in place; null: it came with the document. */
  sent: string | null;
};

/** Keeps the HTML that came with the page. Where none did after all, it is fetched. A button with `data-print` prints. */
export function KeptHtml({ id, ticket, sent }: KeptHtmlProps) {
  const place = useRef<HTMLDivElement>(null);
  // One object for good: with a new one React would write the HTML again.
  const [html] = useState(() => ({ __html: sent ?? known(ticket) }));
  useEffect(
    function keepOrFetch() {
      if (!place.current) return;
      if (place.current.firstChild) remember(ticket, place.current.innerHTML);
      else void fill(place.current, id);
    },
    [id, ticket],
  );
  useEffect(function printOnPress() {
    const { current } = place;
    const onClick = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-print]')) window.print();
    };
    current?.addEventListener('click', onClick);
    return () => current?.removeEventListener('click', onClick);
  }, []);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React from our own components
  return <div ref={place} id={id} suppressHydrationWarning dangerouslySetInnerHTML={html} />;
}

const known = (ticket: string) =>
  typeof window === 'undefined' ? collectHtml(ticket) : (remembered.get(ticket) ?? '');

async function fill(place: HTMLElement, id: string) {
  const page = await (await fetch(window.location.href)).text();
  const kept = new DOMParser().parseFromString(page, 'text/html').getElementById(id);
  place.replaceChildren(...(kept?.childNodes ?? []));
}
