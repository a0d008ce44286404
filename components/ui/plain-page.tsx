import type { ReactNode } from 'react';
import s from './shapes.module.css';

/** The main part of a page of a few paragraphs. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <main id="main" className={`wrap ${s.plain}`} tabIndex={-1}>
      {children}
    </main>
  );
}
