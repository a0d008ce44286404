import { Icon } from '@/components/ui/icon';
import type { TopicLink } from './topic-pager';
import s from './topic-up.module.css';

/** The way up. */
export function TopicUp({ href, title }: TopicLink) {
  return (
    <p className={s.up}>
      <a href={href}>
        <Icon name="back" className="icon-s" />
        {title}
      </a>
    </p>
  );
}
