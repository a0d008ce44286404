import { regionByCode } from '@/domain/place/regions';
import type { Locale } from '../locale';

/** What places a listing among others by where it is. `country`: two letters; `region`: its code or name. */
export type Located = { country: string; region: string; name: string; slug: string };

/** "Ohio" for OH in the United States; abroad, and for a code that we do not know, what is written. */
export const regionName = (country: string, region: string): string =>
  regionByCode(country, region.toUpperCase())?.name ?? region;

/** Where a region's part of the list begins on its page. */
export const regionAnchor = (country: string, region: string): string =>
  `${country}-${region}`.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');

/** The United States first, where nearly all of them are; then countries, regions and hospitals by their names. */
export function compareByRegion(locale: Locale): (a: Located, b: Located) => number {
  const { compare } = new Intl.Collator(locale);
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const nameOf = remembering((country: string) => countries.of(country) ?? country);
  return (a, b) =>
    Number(b.country === 'US') - Number(a.country === 'US') ||
    compare(nameOf(a.country), nameOf(b.country)) ||
    compare(regionName(a.country, a.region), regionName(b.country, b.region)) ||
    compare(a.name, b.name) ||
    (a.slug < b.slug ? -1 : 1);
}

function remembering(make: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}
