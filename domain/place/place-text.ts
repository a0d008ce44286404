import { readCoordinate } from './coordinate';
import { PLACE_TEXT_MAX } from './place';
import { placeKey } from './place-key';
/**
 * Whether a ZIP belongs to the armed forces' post (AE 090–098, AA 340, AP 962–966). Such a code follows a unit
 * or a ship, and data sets place it anywhere from New York to Bahrain: distances from it would be made up.
 */
export function isMilitaryZip(zip: string): boolean {
  return /^(09[0-8]|340|96[2-6])/.test(zip);
}

/** What a typed text looks like, before anything is looked up. */
export type PlaceText =
  | { form: 'empty' }
  | { form: 'too-long' }
  | { form: 'zip'; zip: string }
  /** Part of a ZIP, or one whose leading zero a spreadsheet ate. */
  | { form: 'digits'; digits: string }
  /** A Canadian one, of which the first letter alone is known: the ids of where it may lie. */
  | { form: 'postal-code'; places: string[] }
  /** As typed: may lie outside of ±90 and ±180. */
  | { form: 'coordinate'; lat: number; lng: number }
  /** `key` of the whole text, and of what follows each comma: an address ends in its town. */
  | { form: 'name'; key: string; tails: string[] };

const ZIP = /^(\d{5})(?:[- ]?\d{4})?$/;
const ZIP_AT_END = /[\p{L},:] ?(\d{5})(?:-\d{4})?$/u;
const CANADA_AT_END = /[, ]+(canada|ca)$/i;
const CANADIAN = /^([a-z])\d[a-z](?: ?\d[a-z]\d)?$/i;
/** Where Canadian postal codes with this first letter lie: in a province, or in Montréal and Toronto. */
const CANADIAN_LETTERS: Record<string, string[]> = {
  A: ['state:CA-NL'],
  B: ['state:CA-NS'],
  C: ['state:CA-PE'],
  E: ['state:CA-NB'],
  G: ['state:CA-QC'],
  H: ['city:6077243'],
  J: ['state:CA-QC'],
  K: ['state:CA-ON'],
  L: ['state:CA-ON'],
  M: ['city:6167865'],
  N: ['state:CA-ON'],
  P: ['state:CA-ON'],
  R: ['state:CA-MB'],
  S: ['state:CA-SK'],
  T: ['state:CA-AB'],
  V: ['state:CA-BC'],
  X: ['state:CA-NT', 'state:CA-NU'],
  Y: ['state:CA-YT'],
};
const COUNTRY_AT_END = /[, ]+(usa|u\.s\.a\.|us|united states)$/i;

function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .replace(/[−‐‑–]/g, '-')
    .trim();
}

/** Tells a ZIP, a ZIP+4, a coordinate and a name apart. Never throws, whatever the text. */
export function readPlaceText(raw: string): PlaceText {
  const trimmed = raw.trim();
  if (trimmed.length > PLACE_TEXT_MAX) return { form: 'too-long' };
  const text = clean(trimmed);
  if (text === '') return { form: 'empty' };

  const postal = text.replace(COUNTRY_AT_END, '');
  const zip = (ZIP.exec(postal) ?? ZIP_AT_END.exec(postal))?.[1];
  if (zip !== undefined) return { form: 'zip', zip };
  if (/^\d{1,4}$/.test(text)) return { form: 'digits', digits: text };

  const letter = CANADIAN.exec(text.replace(CANADA_AT_END, ''))?.[1]?.toUpperCase();
  const places = letter && CANADIAN_LETTERS[letter];
  if (places) return { form: 'postal-code', places };

  const coordinate = readCoordinate(text);
  if (coordinate) return { form: 'coordinate', ...coordinate };

  const parts = text.split(',');
  const tails = parts.slice(1).map((_, index) => placeKey(parts.slice(index + 1).join(' ')));
  return { form: 'name', key: placeKey(text), tails: tails.filter((tail) => tail !== '') };
}

/** What the end of a text says about where the place lies. `region`: null means anywhere in the country. */
export type Surroundings = { country: string; region: string | null };

export type SplitName = { name: string; within: Surroundings | null };

const LONGEST_ENDING_WORDS = 6;

/**
 * All ways to read a key as "name" or "name, where": `kansas city mo` is the name itself, or `kansas city` in
 * Missouri. `whereIs` knows states, provinces and countries by key. Readings with a place come first, longest first.
 */
export function splitName(key: string, whereIs: (ending: string) => Surroundings[]): SplitName[] {
  const words = key.split(' ');
  const readings: SplitName[] = [];
  for (let count = Math.min(LONGEST_ENDING_WORDS, words.length - 1); count > 0; count--) {
    const name = words.slice(0, -count).join(' ');
    for (const within of whereIs(words.slice(-count).join(' '))) readings.push({ name, within });
  }
  return [...readings, { name: key, within: null }];
}
