import { formatDay } from '@/components/ui/format-day';
import type { Speaks } from '@/components/ui/translate';
import type { LearnSource } from '@/domain/learn/sources';
import type { Locale } from '@/domain/locale';
import s from './all-sources.module.css';

type UsedSource = LearnSource & {
  number: number;
  uses: { href: string; title: string }[];
};

interface AllSourcesProps extends Speaks {
  locale: Locale;
  sources: UsedSource[];
}

/** Every source, what kind it is, when it was read, and the pages that use it. */
export function AllSources({ locale, sources, t }: AllSourcesProps) {
  return (
    <ol className={s.sources}>
      {sources.map(({ number, title, publisher, date, url, note, kind, readOn, uses }) => (
        <li key={number} id={`source-${number}`}>
          <b aria-hidden="true">{number}</b>
          <div>
            <p>{url ? <a href={url}>{title}</a> : title}</p>
            <p className="small">
              {[publisher, date, t(`learnPages.sources.kind.${kind}`)].filter(Boolean).join(' · ')}.{' '}
              {t('learnPages.sources.readOn', { day: formatDay(locale, readOn) })}
              {note && ` ${note}.`}
            </p>
            {uses.length > 0 && (
              <p className="small">
                {t('learnPages.sources.usedOn')}{' '}
                {uses.map(({ href, title: page }, index) => (
                  <span key={href}>
                    {index > 0 && ' · '}
                    <a href={href}>{page}</a>
                  </span>
                ))}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
