import type { ReactNode } from 'react';
import s from './topic-head.module.css';
import type { TopicLink } from './topic-pager';
import { TopicUp } from './topic-up';

type PlainHeadProps = { title: string; lead: string; up?: TopicLink; children?: ReactNode };

/** The head of a page that says nothing medical: a list, or words about this site. */
export function PlainHead({ title, lead, up, children }: PlainHeadProps) {
  return (
    <header className={s.plain}>
      {up && <TopicUp {...up} />}
      <h1>{title}</h1>
      <p className={s.lead}>{lead}</p>
      {children}
    </header>
  );
}
