import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Finding } from '@/domain/listing/check-each';
import type { FindPostalCode } from '@/domain/listing/check-positions';
import type { ListingRecord } from '@/domain/listing/edit';
import { parseRow } from '@/domain/place/gazetteer-row';
import type { Point } from '@/domain/point';

function faultOf(number: string, country: string): string | null {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed?.isValid()) return `${number} is in no numbering plan`;
  if (!isSupportedCountry(country) || parsed.countryCallingCode === getCountryCallingCode(country))
    return null;
  return `${number} is not a number of ${country}`;
}

/** Phone and fax numbers that nobody can have been given, or that belong to another country. */
export function checkNumbering(records: readonly ListingRecord[]): Finding[] {
  return records.flatMap(({ slug, address, phones, fax }) => {
    const numbers = phones.map(({ number }, i) => ({ field: `phones.${i}.number`, number }));
    if (fax) numbers.push({ field: 'fax.number', number: fax.number });
    return numbers.flatMap(({ field, number }): Finding[] => {
      const message = faultOf(number, address.country);
      return message ? [{ level: 'error', slug, field, code: 'number-invalid', message }] : [];
    });
  });
}

const PLACES_FILE = path.join('data', 'gazetteer', 'places.tsv.gz');

/** Looks postal codes up in the gazetteer, which has those of the United States; null: there is no gazetteer. */
export function readPostalCodes(file: string = PLACES_FILE): FindPostalCode | null {
  if (!fs.existsSync(file)) return null;
  const lines = gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  const points = new Map<string, Point>();
  for (const line of lines) {
    const { kind, code, country, lat, lng } = parseRow(line);
    if (kind === 'zip') points.set(`${country} ${code}`, { lat, lng });
  }
  return (country, postalCode) => points.get(`${country} ${postalCode}`) ?? null;
}
