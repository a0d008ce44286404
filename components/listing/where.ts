import { useLocale } from 'next-intl';
import type { Center } from '@/domain/listing/center';
import type { Locale } from '@/domain/locale';

/** Countries whose regions readers know by their letters. */
const WITH_REGION = ['US', 'CA'];

/** "Rogel Cancer Center · Ann Arbor, MI"; abroad the country's name: "Zürich, Switzerland". */
export function useWhere(): (center: Center) => string {
  return whereIn(useLocale());
}

/** As `useWhere`, where no hook may be used. */
export function whereIn(locale: Locale): (center: Center) => string {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return ({ program, healthSystem, name, address }) => {
    const around = WITH_REGION.includes(address.country) ? address.region : names.of(address.country);
    const organization = [program, healthSystem].find((part) => part && !name.includes(part));
    return [organization, `${address.city}, ${around}`].filter(Boolean).join(' · ');
  };
}
