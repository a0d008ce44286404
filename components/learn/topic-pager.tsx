import type { Speaks } from '@/components/ui/translate';

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
    <nav className="pager" aria-label={t('learn.pager.label')}>
      {before && (
        <a className="pager-before" href={before.href} rel="prev">
          <small>{t('learn.pager.before')}</small> {before.title}
        </a>
      )}
      {next && (
        <a className="pager-next" href={next.href} rel="next">
          <small>{t('learn.pager.next')}</small> {next.title}
        </a>
      )}
    </nav>
  );
}
