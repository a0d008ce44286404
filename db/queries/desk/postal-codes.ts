import type { FindPostalCode } from '@/domain/data-check/postal-distance';
import type { Db } from '../../client';
import { findZip } from '../place-rows';

/** Where a US postal code lies, from the gazetteer; ZIP+4 counts as its ZIP. */
export const postalCodesOf =
  (db: Db): FindPostalCode =>
  (country, postalCode) =>
    country === 'US' ? (findZip(db, postalCode.slice(0, 5))?.point ?? null) : null;
