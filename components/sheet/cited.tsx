import type { Speaks } from '@/components/ui/translate';
import type { CitedRun, ReferralSource } from '@/domain/sheet/referral';
import s from './cited.module.css';

export const sourceId = (number: number) => `source-${number}`;

/** An item of a list, with the numbers of its sources. */
export function Cited({ runs, t }: Speaks & { runs: CitedRun[] }) {
  return runs.map(({ text, strong, cites }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a sentence do not move
    <span key={index}>
      {strong ? <strong>{text}</strong> : text}
      {cites.length > 0 && (
        <sup className={s.cites}>
          {cites.map((number) => (
            <a key={number} href={`#${sourceId(number)}`} aria-label={t('referral.source', { number })}>
              {number}
            </a>
          ))}
        </sup>
      )}
    </span>
  ));
}

/** The sources in the order of their numbers. */
export function CitedSources({ sources }: { sources: ReferralSource[] }) {
  return (
    <ol className={s.sources} lang="en">
      {sources.map(({ number, title, publisher, date, url }) => (
        <li key={number} id={sourceId(number)} value={number}>
          {url ? (
            <a href={url} rel="noreferrer external">
              {title}
            </a>
          ) : (
            title
          )}
          . {[publisher, date].filter(Boolean).join(', ')}
        </li>
      ))}
    </ol>
  );
}
