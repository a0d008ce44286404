import type { ReactNode } from 'react';
import s from './shapes.module.css';

/** What is one tap away: its name looks like the link that it is to most readers. */
export function Disclosure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <details className={s.tap}>
      <summary>{name}</summary>
      {children}
    </details>
  );
}
