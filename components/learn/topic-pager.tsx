import type { Speaks } from '@/components/ui/translate';
import s from './topic-pager.module.css';

export interface TopicLink {
  href: string;
  title: string;
}

interface TopicPagerProps extends Speaks {
  before?: TopicLink | null;
  next?: TopicLink | null;
}

/** The topic before this one and the one after. */
export function TopicPager({ before, next, t }: TopicPagerProps) {
  if (!before && !next) return null;
  return (
    <nav className={s.pager} aria-label={t('learn.pager.label')}>
      {before && (
        <a href={before.href} rel="prev">
          <small>{t('learn.pager.before')}</small> {before.title}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next">
          <small>{t('learn.pager.next')}</small> {next.title}
        </a>
      )}
    </nav>
  );
}
