import { Icon } from '@/components/ui/icon';
import type { TopicLink } from './topic-pager';

/** The head of a page that is a list, not a text. */
export function PlainHead({ title, lead, up }: { title: string; lead: string; up: TopicLink }) {
  return (
    <header className="topic-head plain-head">
      <p className="topic-up">
        <a href={up.href}>
          <Icon name="back" className="icon-s" />
          {up.title}
        </a>
      </p>
      <h1>{title}</h1>
      <p className="topic-lead">{lead}</p>
    </header>
  );
}
