import { useFormatter, useTranslations } from 'next-intl';
import { laterDay } from '@/domain/day';
import type { Center } from '@/domain/listing/center';
import { Icon } from '../ui/icon';
import s from './proof.module.css';

type ProofProps = { center: Pick<Center, 'listing' | 'overdue' | 'checkedOn' | 'confirmedOn' | 'location'> };

/** Only reported, or not looked at for long: whoever goes by it should call first. */
export const isDoubtful = ({ listing, overdue }: Pick<Center, 'listing' | 'overdue'>) =>
  listing === 'reported' || overdue;

/** How we know, in one line: what kind of source, when read; doubt in amber with what to do. */
export function Proof({ center }: ProofProps) {
  const t = useTranslations('proof');
  const day = useDay();
  if (isDoubtful(center)) {
    const lastDay = laterDay(center.checkedOn, center.confirmedOn);
    return (
      <p className={`${s.proof} ${s.doubt}`}>
        <Icon name={center.listing === 'reported' ? 'warn' : 'clock'} />
        <span>
          {center.listing === 'reported' && <strong>{t('reported')} </strong>}
          {center.overdue && <strong>{t('overdue', { day: day(lastDay) })} </strong>}
          {t('callFirst')}
        </span>
      </p>
    );
  }
  return (
    <p className={s.proof}>
      <Icon name="page" />
      <span>
        {center.confirmedOn
          ? t('confirmed', { day: day(center.confirmedOn) })
          : t('checked', { day: day(center.checkedOn) })}
        {center.location.precision === 'city' && ` ${t('pinIsTown')}`}
      </span>
    </p>
  );
}

/** Formats calendar days in the reader's language: "Nov 23, 2026". */
export function useDay(): (day: string) => string {
  const format = useFormatter();
  return (day) => format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium' });
}
