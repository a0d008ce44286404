import type { Place } from '@/domain/place';
import { findRegion } from '@/domain/place/regions';
import type { Surroundings } from '@/domain/place/split-name';
import { findCountry } from './country-names';

/** The state, province or country that the end of a text names; Georgia is two. */
export function whereIs(ending: string): Surroundings[] {
  const region = findRegion(ending);
  const country = findCountry(ending);
  return [
    ...(region ? [{ country: region.country, region: region.code }] : []),
    ...(country ? [{ country, region: null }] : []),
  ];
}

export function liesWithin(place: Place, within: Surroundings | null): boolean {
  return (
    within === null ||
    (place.country === within.country && (within.region === null || place.region === within.region))
  );
}
