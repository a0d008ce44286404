import { distanceKm } from '@/domain/geo/distance';
import type { Point } from '@/domain/point';
import type { CenterRecord } from './center';
import type { Finding } from './finding';

export const POSTAL_DISTANCE_MAX_KM = 15;

/** Where a postal code lies; null: not known. */
export type FindPostalCode = (country: string, postalCode: string) => Point | null;

function checkOne({ slug, address, location }: CenterRecord, findPostalCode: FindPostalCode): Finding[] {
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
export const checkPostalDistances = (records: readonly CenterRecord[], findPostalCode: FindPostalCode) =>
  records.flatMap((record) => checkOne(record, findPostalCode));
