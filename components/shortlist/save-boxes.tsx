'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import type { SaveWords } from './save-toggle';
import { isSaved, save, unsave, useSaved } from './saved';

/** Keeps what is ticked in the list with this id on the device, and ticks what is saved. */
export function SaveBoxes({ listId, words }: { listId: string; words: SaveWords }) {
  const saved = useSaved();
  const search = useSearchParams().toString();

  useEffect(
    function keepTicks() {
      // Ticked before this script came.
      for (const box of boxesIn(document.getElementById(listId))) if (box.checked) save(box.value);
      function keep({ target: box }: Event) {
        if (!(box instanceof HTMLInputElement) || box.name !== 'c' || !box.closest(`#${listId}`)) return;
        if (box.checked) box.checked = save(box.value);
        else unsave(box.value);
      }
      document.addEventListener('change', keep);
      return () => document.removeEventListener('change', keep);
    },
    [listId],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another search has other boxes
  useEffect(
    function tickSaved() {
      const list = document.getElementById(listId);
      const tick = () => {
        for (const box of boxesIn(list)) {
          box.checked = isSaved(box.value);
          const word = box.nextElementSibling?.firstChild;
          if (word) word.textContent = `${box.checked ? words.saved : words.save} `;
        }
      };
      tick();
      if (!list) return;
      // Where its HTML comes late.
      const watch = new MutationObserver(tick);
      watch.observe(list, { childList: true });
      return () => watch.disconnect();
    },
    [listId, search, saved, words.save, words.saved],
  );

  return null;
}

const boxesIn = (list: HTMLElement | null) =>
  list?.querySelectorAll<HTMLInputElement>('input[name="c"][type="checkbox"]') ?? [];
