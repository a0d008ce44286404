import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CenterRecord } from '@/domain/listing/center';
import type { Finding } from '@/domain/listing/check-each';

function faultOf(number: string, country: string): string | null {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed?.isValid()) return `${number} is in no numbering plan`;
  if (!isSupportedCountry(country) || parsed.countryCallingCode === getCountryCallingCode(country))
    return null;
  return `${number} is not a number of ${country}`;
}

/** Phone and fax numbers that nobody can have been given, or that belong to another country. */
export function checkNumbering(records: readonly CenterRecord[]): Finding[] {
  return records.flatMap(({ slug, address, phones, fax }) => {
    const numbers = phones.map(({ number }, i) => ({ field: `phones.${i}.number`, number }));
    if (fax) numbers.push({ field: 'fax.number', number: fax.number });
    return numbers.flatMap(({ field, number }): Finding[] => {
      const message = faultOf(number, address.country);
      return message ? [{ level: 'error', slug, field, code: 'number-invalid', message }] : [];
    });
  });
}
