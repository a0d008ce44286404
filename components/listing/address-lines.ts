import type { Center } from '@/domain/listing/center';

/**
 * As it is written on an envelope there: the postal code after the state here, before the town in Europe.
 * `country`: its name in the reader's language; null: it goes without saying.
 */
export function addressLines({ address }: Center, country: string | null): string[] {
  const { street, city, region, postalCode } = address;
  const american = address.country === 'US' || address.country === 'CA';
  const town = american
    ? `${city}, ${[region, postalCode].filter(Boolean).join(' ')}`
    : [postalCode, city].filter(Boolean).join(' ');
  return [street, town, country].filter((line) => line !== null);
}
