'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';

/**
 * When the pressed link is gone after a search in place, focus goes to the answer instead of nowhere; and from a link
 * inside `data-moves-on`, which leads to another part of the list.
 */
export function KeepFocus({ targetId }: { targetId: string }) {
  const search = useSearchParams().toString();
  const last = useRef(search);
  useEffect(
    function focusAnswer() {
      if (last.current === search) return;
      last.current = search;
      const { activeElement: pressed } = document;
      // What is folded away keeps the focus until the next picture is drawn.
      const isThere = pressed !== document.body && pressed?.checkVisibility();
      if (isThere && !pressed?.closest('[data-moves-on]')) return;
      document.getElementById(targetId)?.focus({ preventScroll: true });
    },
    [search, targetId],
  );
  return null;
}
