import { useLocale, useTranslations } from 'next-intl';
import type { Center } from '@/domain/listing/center';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Locale } from '@/domain/locale';
import type { PinData } from '@/domain/map/base-map';
import type { Place } from '@/domain/place/place';
import type { Role, Unit } from '@/domain/search/criteria';
import type { Speaks } from '../ui/translate';
import { driveMinutes } from './drive';
import { formatPhone, phonesFor } from './phone-number';
import { wayWords } from './way-words';
import { whereIn } from './where';

/** As `pinsOf`, in the page's language. */
export const usePins = (...given: PinsGiven): PinData[] =>
  pinsOf({ locale: useLocale(), t: useTranslations() }, ...given);

type PinsGiven = [
  shown: FoundCenter[],
  origin: Place | null,
  request: { unit: Unit; role: Role | null },
  hrefOf: (slug: string) => string,
  from?: number,
];

/** The pins for listings, numbered in the list's order, with the words that the map shows and speaks. */
export function pinsOf(
  speaks: Speaks & { locale: Locale },
  ...[shown, origin, { unit, role }, hrefOf, from = 1]: PinsGiven
): PinData[] {
  const wordsOf = pinWords(speaks, origin, unit);
  return shown.map((found, index) => ({
    slug: found.center.slug,
    number: from + index,
    name: found.center.name,
    ...wordsOf(found),
    open: found.center.listing === 'reported',
    point: { lat: found.center.location.lat, lng: found.center.location.lng },
    href: hrefOf(found.center.slug),
    ...pinReach(found.center, role),
  }));
}

/** Whom an opened pin calls, and for an office what else it needs: the same in the page and in `/api/v1/pins`. */
export function pinReach(
  { phones, fax, email }: Center,
  role: Role | null,
): Pick<PinData, 'phones' | 'office'> {
  return {
    phones: phonesFor(role, phones).map(({ number, for: answers }) => ({ number, answers })),
    office: role === 'clinician' ? { fax: fax && formatPhone(fax.number), email } : null,
  };
}

/** Where a pin's hospital is, and how far, in words; for where no hook may be used. */
export function pinWords(speaks: Speaks & { locale: Locale }, origin: Place | null, unit: Unit) {
  const words = wayWords(speaks);
  const where = whereIn(speaks.locale);

  function wayOf(found: FoundCenter): string {
    const { distanceKm, bearing, center } = found;
    if (distanceKm === null) return '';
    const far = words.number(distanceKm, unit, center.location.precision === 'city');
    const minutes = driveMinutes(found, origin);
    return [
      `${far} ${words.unit(unit)} ${words.toward(bearing)}`,
      ...(minutes === null ? [] : [words.drive(minutes)]),
    ].join(' · ');
  }

  return (found: FoundCenter) => ({ where: where(found.center), way: wayOf(found) });
}
