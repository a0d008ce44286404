import { Icon } from '@/components/ui/icon';
import type { TopicLink } from './topic-pager';

/** The way up. */
export function TopicUp({ href, title }: TopicLink) {
  return (
    <p className="topic-up">
      <a href={href}>
        <Icon name="back" className="icon-s" />
        {title}
      </a>
    </p>
  );
}
