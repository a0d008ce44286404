import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { TopicLink } from './topic-pager';

type PlainHeadProps = { title: string; lead: string; up?: TopicLink; children?: ReactNode };

/** The head of a page that says nothing medical: a list, or words about this site. */
export function PlainHead({ title, lead, up, children }: PlainHeadProps) {
  return (
    <header className="topic-head plain-head">
      {up && (
        <p className="topic-up">
          <a href={up.href}>
            <Icon name="back" className="icon-s" />
            {up.title}
          </a>
        </p>
      )}
      <h1>{title}</h1>
      <p className="topic-lead">{lead}</p>
      {children}
    </header>
  );
}
