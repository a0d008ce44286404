import type { ReactNode } from 'react';
import s from './fact-list.module.css';
import { Mark, type MarkName } from './icon';

/** What is known, one fact a line. */
export function FactList({ children }: { children: ReactNode }) {
  return <dl className={s.facts}>{children}</dl>;
}

type FactLineProps = {
  name: ReactNode;
  /** null: the fact is no answer, but words. */
  mark: MarkName | null;
  children: ReactNode;
};

/** A fact by name, and what is said of it; quieter where nobody has said it. */
export function FactLine({ name, mark, children }: FactLineProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={mark === 'yes' || mark === 'no' ? undefined : s.unknown}>
        {mark && <Mark name={mark} />}
        {children}
      </dd>
    </div>
  );
}
