import { placeKey } from '@/domain/place/place-key';

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const spanish = new Intl.DisplayNames('es', { type: 'region', fallback: 'none' });

/** The English name of an ISO 3166-1 alpha-2 code; the code itself when there is none. */
export function countryName(code: string): string {
  return english.of(code) ?? code;
}

/** Names people type that are not the ones above. */
const OTHER_NAMES: Record<string, string[]> = {
  US: ['usa', 'us', 'america', 'united states of america', 'estados unidos'],
  GB: [
    'uk',
    'england',
    'scotland',
    'wales',
    'great britain',
    'northern ireland',
    'inglaterra',
    'escocia',
    'gales',
    'irlanda del norte',
  ],
  NL: ['holland', 'the netherlands'],
  AE: ['uae'],
  CZ: ['czech republic'],
  FM: ['fm'],
  MH: ['mh'],
  PW: ['pw'],
  CI: ['ivory coast'],
  HK: ['hong kong'],
  MO: ['macau'],
  MM: ['burma', 'myanmar'],
  TR: ['turkey'],
  DE: ['deutschland'],
  MX: ['mejico'],
  KN: ['st kitts', 'saint kitts'],
};

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** East Germany and the like are still known to Intl, under the name of what replaced them. */
const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).region === code;
const codeByKey = new Map<string, string>();
for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
  if (code === 'ZZ' || !isCurrent(code)) continue;
  // Grenada's Spanish name is that of cities in Spain and Nicaragua.
  const names = [code === 'GD' ? null : spanish.of(code), english.of(code)];
  for (const name of names) if (name) codeByKey.set(placeKey(name), code);
}
for (const [code, names] of Object.entries(OTHER_NAMES)) {
  for (const name of names) codeByKey.set(placeKey(name), code);
}

/** ISO code of the country that a key (see `placeKey`) names in full or by a usual short form. */
export function findCountry(key: string): string | null {
  return codeByKey.get(key) ?? null;
}
