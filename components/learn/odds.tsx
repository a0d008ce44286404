import type { ReactNode } from 'react';
import type { Speaks } from '@/components/ui/translate';
import s from './odds.module.css';
import { bodies, hatching, ODDS_VIEW_BOX, PEOPLE, parseOdds } from './odds-people';

interface OddsProps extends Speaks {
  title: string;
  low: number;
  /** The upper figure when studies differ. */
  high?: number;
  of?: number;
  lowText?: string;
  highText?: string;
  restText?: string;
  /** Numbered links to the sources. */
  children?: ReactNode;
}

const LOOKS = { all: s.all, some: undefined, none: s.none };

function LegendRow({ kind, count, text }: { kind: 'all' | 'some' | 'none'; count: string; text?: string }) {
  return (
    <li>
      <svg viewBox="-1 -1 18 25" aria-hidden="true">
        <path className={LOOKS[kind]} d={bodies(0, 1)} />
        {kind === 'some' && <path d={hatching(0, 1)} />}
      </svg>
      <span>
        <b>{count}</b> {text}
      </span>
    </li>
  );
}

/** Of 100 people: solid to the lower figure, hatched to the higher one, outline for the rest. */
export function Odds({
  title,
  low: from,
  high: to,
  of,
  lowText,
  highText,
  restText,
  t,
  children,
}: OddsProps) {
  const { low, high } = parseOdds(from, to, of);
  const differ = high > low;
  const counts = { low, high, of: PEOPLE, more: high - low, rest: PEOPLE - high, restHigh: PEOPLE - low };
  return (
    <figure className={s.odds}>
      <figcaption>
        {title}
        {children}
      </figcaption>
      <svg
        viewBox={ODDS_VIEW_BOX}
        role="img"
        aria-label={t(differ ? 'learn.odds.pictureRange' : 'learn.odds.picture', counts)}
      >
        <path className={s.none} d={bodies(high, PEOPLE)} />
        <path d={bodies(low, high)} />
        <path d={hatching(low, high)} />
        <path className={s.all} d={bodies(0, low)} />
      </svg>
      <ul>
        <LegendRow kind="all" count={t('learn.odds.about', counts)} text={lowText} />
        {differ && <LegendRow kind="some" count={t('learn.odds.upTo', counts)} text={highText} />}
        <LegendRow
          kind="none"
          count={t(differ ? 'learn.odds.restRange' : 'learn.odds.rest', counts)}
          text={restText}
        />
      </ul>
    </figure>
  );
}
