import type { ReactNode } from 'react';
import s from './shapes.module.css';

/** The page's matter, and a narrower column that stays in sight; one below the other on a phone. */
export function TwoColumns({ children }: { children: ReactNode }) {
  return <div className={s.two}>{children}</div>;
}

type SideProps = { labelledBy?: string; className?: string; children: ReactNode };

/** The narrower column. */
export function Side({ labelledBy, className, children }: SideProps) {
  return (
    <aside className={className ? `${s.side} ${className}` : s.side} aria-labelledby={labelledBy}>
      {children}
    </aside>
  );
}
