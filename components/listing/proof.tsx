import { useLocale } from 'next-intl';
import { laterDay } from '@/domain/day';
import type { Center } from '@/domain/listing/center';
import type { Locale } from '@/domain/locale';
import { mediumDay } from '../ui/format-day';
import { Icon } from '../ui/icon';
import type { Speaks } from '../ui/translate';
import s from './proof.module.css';

type ProofProps = Speaks & {
  locale: Locale;
  center: Pick<Center, 'listing' | 'overdue' | 'checkedOn' | 'confirmedOn' | 'location'>;
  /** Only what is in doubt, and not what to do. */
  brief?: boolean;
  /** Where there is nothing to call with: that, instead of to call first. */
  noNumber?: string | null;
};

/** Only reported, or not looked at for long: whoever goes by it should call first. */
export const isDoubtful = ({ listing, overdue }: Pick<Center, 'listing' | 'overdue'>) =>
  listing === 'reported' || overdue;

/** How we know, in one line: what kind of source, when read; doubt in amber with what to do. */
export function Proof({ center, locale, brief = false, noNumber, t }: ProofProps) {
  const day = (iso: string) => mediumDay(locale, iso);
  if (isDoubtful(center)) {
    const lastDay = laterDay(center.checkedOn, center.confirmedOn);
    return (
      <p className={`${s.proof} ${s.doubt}`}>
        <Icon name={center.listing === 'reported' ? 'warn' : 'clock'} />
        <span>
          {center.listing === 'reported' && <strong>{t('proof.reported')} </strong>}
          {center.overdue && <strong>{t('proof.overdue', { day: day(lastDay) })} </strong>}
          {!brief && (noNumber ?? t('proof.callFirst'))}
        </span>
      </p>
    );
  }
  return (
    <p className={s.proof}>
      <Icon name="page" />
      <span>
        {center.confirmedOn
          ? t('proof.confirmed', { day: day(center.confirmedOn) })
          : t('proof.checked', { day: day(center.checkedOn) })}
        {center.location.precision === 'city' && ` ${t('proof.pinIsTown')}`}
      </span>
    </p>
  );
}

/** Formats calendar days in the reader's language: "Nov 23, 2026". */
export function useDay(): (day: string) => string {
  const locale = useLocale() as Locale;
  return (day) => mediumDay(locale, day);
}
