import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Phone } from '@/domain/listing/center';
import type { Role } from '@/domain/search/criteria';

/** As people in that country write it: "513-585-8222" here, "+31 10 704 0704" abroad. */
export function formatPhone(number: string): string {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) return number;
  if (parsed.countryCallingCode !== '1') return parsed.formatInternational();
  return parsed.nationalNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
}

/** As it stands in a field of a listing in that country: read again there, it is the same number. */
export function phoneToType(number: string, country: string): string {
  const isAtHome = country === 'US' || country === 'CA';
  return isAtHome
    ? formatPhone(number)
    : (parsePhoneNumberFromString(number)?.formatInternational() ?? number);
}

/** The number a patient may call: their own line, else the switchboard; a referring line is never offered. */
export function phoneForPatients(phones: Phone[]): Phone | null {
  return (
    phones.find((phone) => phone.for === 'patients') ??
    phones.find((phone) => phone.for === 'hospital') ??
    null
  );
}

/** Whom to call, in this order: a doctor's office has its own line first, and then what a patient would call. */
export function phonesFor(role: Role | null, phones: Phone[]): Phone[] {
  const referring = phones.find((phone) => phone.for === 'referring');
  const patients = phoneForPatients(phones);
  return [...(role === 'clinician' && referring ? [referring] : []), ...(patients ? [patients] : [])];
}

/** Whether a number's label says no more than who answers there. */
export const isPlainSwitchboard = ({ label, for: answers }: Pick<Phone, 'label' | 'for'>): boolean =>
  answers === 'hospital' && /^hospital (switchboard|main number)$/i.test(label);

/** Whether a number may be the one main button: not a switchboard where the hospital has a line for referrals. */
export const mayLead = (phone: Phone, phones: Phone[]): boolean =>
  phone.for !== 'hospital' || phones.every((other) => other.for !== 'referring');
