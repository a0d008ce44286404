'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { PlainPage } from '@/components/ui/plain-page';

type BrokenWords = Record<'title' | 'text' | 'again' | 'home' | 'homeHref', string>;
const Words = createContext<BrokenWords | null>(null);

/** Gives what lies within the words for a fault: when one happens nothing else may be loaded any more. */
export function WordsForFaults({ words, children }: { words: BrokenWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

/** An unexpected fault, with another try. */
export function BrokenPage({ reset }: { reset: () => void }) {
  const words = useContext(Words);
  if (!words) return null;
  return (
    <PlainPage>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <button type="button" className="btn main" onClick={reset}>
          {words.again}
        </button>
      </p>
      <p>
        <a href={words.homeHref}>{words.home}</a>
      </p>
    </PlainPage>
  );
}
