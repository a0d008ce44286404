import 'server-only';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Typed } from '@/domain/listing/listing-form';

const NUMBER_FIELDS = /^(phones\.\d+|fax)\.number$/;
const USUAL_COUNTRY = 'US';

/** The text of a form; phone numbers, as people write them, become E.164 if they can be read at all. */
export function typedOf(form: FormData): Typed {
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const country = texts
    .find(([name]) => name === 'address.country')?.[1]
    .trim()
    .toUpperCase();
  return new Map(
    texts.map(([name, text]) => [name, NUMBER_FIELDS.test(name) ? numberOf(text, country) : text]),
  );
}

function numberOf(text: string, country: string | undefined): string {
  const asCountry = country && isSupportedCountry(country) ? country : USUAL_COUNTRY;
  return parsePhoneNumberFromString(text, asCountry)?.number ?? text;
}
