import type { ReactNode } from 'react';
import s from './form.module.css';

type FoldProps = { summary: ReactNode; open?: boolean; className?: string; children: ReactNode };

/** Something done less often, folded away under its name. */
export function Fold({ summary, open, className = s.fold, children }: FoldProps) {
  return (
    <details className={className} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
