import type { Place } from '@/domain/place/place';
import { findRegion, type Region } from '@/domain/place/regions';
import type { Surroundings } from '@/domain/place/split-name';
import { findCountry } from './country-names';

/** `ontario canada` is Ontario; null when the country is another, or not named. */
function regionWithCountry(ending: string): Region | null {
  const words = ending.split(' ');
  for (let count = 1; count < words.length; count++) {
    const region = findRegion(words.slice(0, count).join(' '));
    if (region && findCountry(words.slice(count).join(' ')) === region.country) return region;
  }
  return null;
}

/** The state, province or country that the end of a text names; Georgia is two. */
export function whereIs(ending: string): Surroundings[] {
  const region = findRegion(ending) ?? regionWithCountry(ending);
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
