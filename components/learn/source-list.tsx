import { Icon } from '@/components/ui/icon';
import type { Speaks } from '@/components/ui/translate';
import { citeAnchor, sourceAnchor } from './cite';
import s from './source-list.module.css';

export interface ListedSource {
  number: number;
  title: string;
  publisher?: string | null;
  /** The year or day as printed there. */
  published?: string | null;
  url?: string | null;
  /** What we took from it. */
  says?: string | null;
}

interface SourceListProps extends Speaks {
  sources: readonly ListedSource[];
  /** Off on the page of all sources, where no text refers back. */
  backLinks?: boolean;
}

/** The numbered sources of a page; each leads out to the source and back to the sentence that uses it. */
export function SourceList({ sources, t, backLinks = true }: SourceListProps) {
  return (
    <ol className={s.refs}>
      {sources.map(({ number, title, publisher, published, url, says }) => (
        <li key={number} id={sourceAnchor(number)} value={number}>
          <span>{number}</span>
          <span>
            {url ? <a href={url}>{title}</a> : title}
            {'. '}
            {[publisher, published].filter(Boolean).join(', ')}
            {says ? ` · ${says}` : ''}
          </span>
          {backLinks && (
            <a href={`#${citeAnchor(number)}`} aria-label={t('learn.sources.back', { number })}>
              <Icon name="way" className="icon-s" />
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
