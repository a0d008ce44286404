import type { ReactNode } from 'react';
import s from './ask-page.module.css';

type AskPageProps = {
  title: string;
  lead: string;
  /** The way back, above the title. */
  back?: ReactNode;
  children: ReactNode;
};

/** The main part of a page that asks somebody something, or tells what became of it. */
export function AskPage({ title, lead, back, children }: AskPageProps) {
  return (
    <main id="main" className={`wrap ${s.ask}`} tabIndex={-1}>
      {back}
      <h1>{title}</h1>
      <p className={s.lead}>{lead}</p>
      {children}
    </main>
  );
}

/** Facts by name: terms and what they are, one below the other on a phone. */
export function FactRows({ children }: { children: ReactNode }) {
  return <dl className={s.facts}>{children}</dl>;
}
