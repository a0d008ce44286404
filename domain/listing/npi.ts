/** Stands before an NPI when its check digit is computed: ISO 7812 issuer 80, country 840 (CMS, NPI check digit). */
const ISSUER = '80840';

/** Ten digits whose last one is the Luhn check digit of the issuer and the other nine. */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false;
  const digits = [...(ISSUER + text)].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    const value = place % 2 === 1 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
