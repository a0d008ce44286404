import { isDoubtful } from '@/components/listing/proof';
import type { Center } from '@/domain/listing/center';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Locale } from '@/domain/locale';
import { mediumDay } from '../ui/format-day';
import type { Speaks } from '../ui/translate';

/** What a list says once above its rows, because it is the same for all or most of them. */
export type SaidOnce = {
  /** All place pumps. */
  places: boolean;
  /** Whether they refill is not stated: a row says so only where it is. */
  refills: boolean;
  /** The day on which most of their own pages were read; null: no two on the same. */
  checkedOn: string | null;
};

/** The same in words, which may be none. */
export function onceWords({ t, locale }: Speaks & { locale: Locale }, shown: FoundCenter[]): string {
  const { places, refills, checkedOn } = saidOnce(shown);
  const facts = [
    refills && t('finder.once.refills'),
    checkedOn && t('finder.once.checked', { day: mediumDay(locale, checkedOn) }),
  ].filter(Boolean);
  return [
    places && t('finder.once.places'),
    facts.length > 0 && t('finder.once.unless', { facts: facts.join(', ') }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What one row need not say again. */
export type Unsaid = { places: boolean; refills: boolean; proof: boolean };

const isPlain = (center: Center) => !isDoubtful(center) && center.confirmedOn === null;

export function saidOnce(shown: FoundCenter[]): SaidOnce {
  if (shown.length < 2) return { places: false, refills: false, checkedOn: null };
  const days = shown.flatMap(({ center }) => (isPlain(center) ? [center.checkedOn] : []));
  const times = (day: string) => days.filter((other) => other === day).length;
  const [most] = days.toSorted((a, b) => times(b) - times(a));
  return {
    places: shown.every(({ center }) => center.services.pump_placement === 'yes'),
    refills: shown.filter(({ center }) => center.services.pump_refill === undefined).length > 1,
    checkedOn: most !== undefined && times(most) > 1 ? most : null,
  };
}

export const unsaidOf = (center: Center, once: SaidOnce): Unsaid => ({
  places: once.places,
  refills: once.refills && center.services.pump_refill === undefined,
  proof: isPlain(center) && center.location.precision !== 'city' && center.checkedOn === once.checkedOn,
});
