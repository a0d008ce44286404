import { formatDay } from '@/components/ui/format-day';
import { Icon } from '@/components/ui/icon';
import type { Speaks } from '@/components/ui/translate';
import { DEFAULT_LOCALE, type Locale } from '@/domain/locale';
import s from './review-note.module.css';

export interface ClinicianReview {
  name: string;
  /** A calendar day, `2026-11-23`. */
  on: string;
}

interface ReviewNoteProps extends Speaks {
  locale: Locale;
  review: ClinicianReview | null;
  /** Asked for on pages that are a translation. */
  translationReview?: ClinicianReview | null;
}

/** Says plainly which clinician has read the page, or that none has yet. */
export function ReviewNote({ locale, review, translationReview = null, t }: ReviewNoteProps) {
  const sentence = (what: 'page' | 'translation', done: ClinicianReview | null) =>
    done
      ? t(`learn.review.${what}By`, { name: done.name, day: formatDay(locale, done.on) })
      : t(`learn.review.${what}None`);
  const translated = locale !== DEFAULT_LOCALE;
  const open = !review || (translated && !translationReview);
  return (
    <p className={open ? `${s.review} ${s.open}` : s.review}>
      <Icon name={open ? 'warn' : 'check'} className="icon-s" />
      <span>
        {sentence('page', review)}
        {translated && ` ${sentence('translation', translationReview)}`}
      </span>
    </p>
  );
}
