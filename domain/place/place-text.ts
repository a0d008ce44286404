import { readCoordinate } from './coordinate-text';
import { PLACE_TEXT_MAX } from './place';
import { placeKey } from './place-key';

/** What a typed text looks like, before anything is looked up. */
export type PlaceText =
  | { form: 'empty' }
  | { form: 'too-long' }
  | { form: 'zip'; zip: string }
  /** Part of a ZIP, or one whose leading zero a spreadsheet ate. */
  | { form: 'digits'; digits: string }
  /** As typed: may lie outside of ±90 and ±180. */
  | { form: 'coordinate'; lat: number; lng: number }
  /** `key` of the whole text, and of what follows each comma: an address ends in its town. */
  | { form: 'name'; key: string; tails: string[] };

const ZIP = /^(\d{5})(?:[- ]?\d{4})?$/;
const ZIP_AT_END = /[\p{L},:] ?(\d{5})(?:-\d{4})?$/u;
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

  const coordinate = readCoordinate(text);
  if (coordinate) return { form: 'coordinate', ...coordinate };

  const parts = text.split(',');
  const tails = parts.slice(1).map((_, index) => placeKey(parts.slice(index + 1).join(' ')));
  return { form: 'name', key: placeKey(text), tails: tails.filter((tail) => tail !== '') };
}
