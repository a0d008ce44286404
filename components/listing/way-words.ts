import { useLocale, useTranslations } from 'next-intl';
import type { Bearing } from '@/domain/geo/bearing';
import { kmToMi } from '@/domain/geo/distance';
import { HALF_HOURS_FROM_MINUTES } from '@/domain/geo/drive-time';
import type { Locale } from '@/domain/locale';
import type { Unit } from '@/domain/search/criteria';
import type { Speaks } from '../ui/translate';
import { numberIn } from '../ui/use-number';

/** Below this many units one decimal is told; a pin for a whole town is never told so exactly. */
const DECIMAL_BELOW = 10;

export type WayWords = {
  /** "45", "1,434", "3.2". */
  number: (km: number, unit: Unit, approximate: boolean) => string;
  /** "miles", "kilometers". */
  unit: (unit: Unit) => string;
  /** "north"; "right here" where there is no direction. */
  toward: (bearing: Bearing | null) => string;
  /** "about 55 min by car", "about 3½ hr by car". */
  drive: (minutes: number) => string;
};

/** Distance, direction and driving time in the reader's words. */
export function useWayWords(): WayWords {
  return wayWords({ locale: useLocale(), t: useTranslations() });
}

/** As `useWayWords`, where no hook may be used. */
export function wayWords({ locale, t }: Speaks & { locale: Locale }): WayWords {
  const number = numberIn(locale);
  return {
    number: (km, unit, approximate) => {
      const value = unit === 'mi' ? kmToMi(km) : km;
      const digits = value < DECIMAL_BELOW && !approximate ? 1 : 0;
      return number(value, digits);
    },
    unit: (unit) => t(`way.unit.${unit}`),
    toward: (bearing) => (bearing ? t(`way.toward.${bearing}`) : t('way.here')),
    drive: (minutes) => {
      if (minutes < HALF_HOURS_FROM_MINUTES) return t('way.driveMinutes', { minutes });
      return t('way.driveHours', { hours: `${Math.floor(minutes / 60)}${minutes % 60 === 30 ? '½' : ''}` });
    },
  };
}
