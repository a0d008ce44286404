import type { ReactNode } from 'react';
import { formatDay } from '@/components/ui/format-day';
import { Icon } from '@/components/ui/icon';
import type { Speaks } from '@/components/ui/translate';
import type { Locale } from '@/domain/locale';
import { type ClinicianReview, ReviewNote } from './review-note';
import s from './topic-head.module.css';
import type { TopicLink } from './topic-pager';
import { TopicUp } from './topic-up';

interface TopicHeadProps extends Speaks {
  locale: Locale;
  title: string;
  /** The page has its first heading elsewhere. */
  isBelow?: boolean;
  lead: ReactNode;
  /** The way up, to all topics. */
  up?: TopicLink;
  /** The day its sources were last read, `2026-11-23`. */
  reviewedOn: string;
  readMinutes?: number;
  review: ClinicianReview | null;
  translationReview?: ClinicianReview | null;
}

export function TopicHead({
  locale,
  title,
  isBelow = false,
  lead,
  up,
  reviewedOn,
  readMinutes,
  review,
  translationReview,
  t,
}: TopicHeadProps) {
  return (
    <header>
      {up && <TopicUp {...up} />}
      {isBelow ? <h2>{title}</h2> : <h1>{title}</h1>}
      <p className={s.lead}>{lead}</p>
      <p className={s.dated}>
        <span>
          {t('learn.head.read')} <time dateTime={reviewedOn}>{formatDay(locale, reviewedOn)}</time>
        </span>
        {readMinutes !== undefined && <span>{t('learn.head.minutes', { minutes: readMinutes })}</span>}
        <button type="button" className={`textbtn ${s.press}`} data-print>
          <Icon name="print" className="icon-s" />
          {t('learn.head.print')}
        </button>
      </p>
      <ReviewNote locale={locale} review={review} translationReview={translationReview} t={t} />
    </header>
  );
}
