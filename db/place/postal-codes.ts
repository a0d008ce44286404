import type { Db } from '@/db/client';
import type { FindPostalCode } from '@/domain/listing/postal-distance';
import type { Point } from '@/domain/point';
import { findZip } from './place-rows';

/** Where a US postal code lies, from the gazetteer; ZIP+4 counts as its ZIP. Each is looked up once. */
export function postalCodesOf(db: Db): FindPostalCode {
  const known = new Map<string, Point | null>();
  return (country, postalCode) => {
    if (country !== 'US') return null;
    const zip = postalCode.slice(0, 5);
    if (!known.has(zip)) known.set(zip, findZip(db, zip)?.point ?? null);
    return known.get(zip) ?? null;
  };
}
