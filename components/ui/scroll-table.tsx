import type { ReactNode } from 'react';
import s from './shapes.module.css';

/** A table that may be wider than its page. */
export function ScrollTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={s.scroll} aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
