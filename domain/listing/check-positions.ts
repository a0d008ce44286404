import { contains } from '@/domain/geo/bounds';
import { distanceKm } from '@/domain/geo/distance';
import { COUNTRIES_WITH_REGIONS, REGION_BOXES, regionByCode } from '@/domain/place/regions';
import type { Point } from '@/domain/point';
import type { Finding, ListingCheck } from './check-each';
import type { ListingRecord } from './edit';

/** Nobody has a hospital in the Gulf of Guinea: a point this near to 0,0 is a failed lookup. */
const NULL_ISLAND_DEGREES = 1;

const nearNullIsland = ({ lat, lng }: Point) =>
  Math.abs(lat) < NULL_ISLAND_DEGREES && Math.abs(lng) < NULL_ISLAND_DEGREES;

const isSwapped = (box: (typeof REGION_BOXES)[string], { lat, lng }: Point) =>
  Math.abs(lng) <= 90 && contains(box, { lat: lng, lng: lat });

function checkPosition({ slug, address, location }: ListingRecord): Finding[] {
  const fault = (field: string, code: string, message: string): Finding[] => [
    { level: 'error', slug, field, code, message },
  ];
  const { country, region } = address;
  const area = COUNTRIES_WITH_REGIONS.includes(country) ? `${country}-${region}` : country;
  const at = `${location.lat}, ${location.lng}`;
  if (nearNullIsland(location)) return fault('location', 'null-island', `${at} is the sea off West Africa`);
  const box = REGION_BOXES[area];
  if (!box)
    return fault(
      'address.region',
      'region-unknown',
      `“${region}” is no state or province we know: use its two letters`,
    );
  if (contains(box, location)) return [];
  if (isSwapped(box, location))
    return fault(
      'location',
      'swapped-axes',
      `${at} lies in ${regionByCode(country, region)?.name ?? region} once latitude and longitude are swapped`,
    );
  return fault(
    'location',
    'outside-region',
    `${at} lies outside ${regionByCode(country, region)?.name ?? region}`,
  );
}

/** Positions lie in their state or province (or their country), are not 0,0 and have their axes the right way round. */
export const checkPositions: ListingCheck = (records) => records.flatMap(checkPosition);

export const POSTAL_DISTANCE_MAX_KM = 15;

/** Where a postal code lies; null: not known. */
export type FindPostalCode = (country: string, postalCode: string) => Point | null;

function checkOne({ slug, address, location }: ListingRecord, findPostalCode: FindPostalCode): Finding[] {
  if (address.postalCode === null || location.farFromPostalCode !== null) return [];
  const place = findPostalCode(address.country, address.postalCode);
  const finding = { slug, field: 'location' };
  if (!place) {
    const message = `the place of ${address.postalCode} is not known: distance not checked`;
    return [{ ...finding, level: 'warning', code: 'postal-code-unknown', message }];
  }
  const km = distanceKm(location, place);
  if (km <= POSTAL_DISTANCE_MAX_KM) return [];
  const message = `${km.toFixed(1)} km from the place of ${address.postalCode}, and farFromPostalCode does not say why`;
  return [{ ...finding, level: 'error', code: 'far-from-postal-code', message }];
}

/** Positions lie within POSTAL_DISTANCE_MAX_KM of their postal code's place, unless the record says why not. */
export const checkPostalDistances = (records: readonly ListingRecord[], findPostalCode: FindPostalCode) =>
  records.flatMap((record) => checkOne(record, findPostalCode));
