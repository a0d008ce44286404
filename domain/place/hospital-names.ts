import { placeKey } from './place-key';
import { editDistance, editsForgiven } from './spelling';

/** What a hospital is called, as keys (see `placeKey`). */
export type HospitalNames = {
  /** Its name, aliases and system. */
  keys: readonly string[];
  /** Its name with its town: of these words the town's are not its own. */
  full: readonly string[];
  city: string;
};

/** How a hospital's name fits what was typed. */
export type Fit =
  /** The text is its name, alias or system. */
  | 'named'
  /** One of those begins with the text, in whole words. */
  | 'begun'
  /** Every word occurs in its names, or its city. */
  | 'mentioned'
  /** As `mentioned`, some words misspelled. */
  | 'misspelled';

/** Words that say what a hospital is, not which. */
const COMMON = new Set(
  'and at cancer care center centre clinic comprehensive for general health healthcare hospital in institute medical medicine memorial of system the university'.split(
    ' ',
  ),
);

const NORTH_AMERICA = new Set(['US', 'CA']);

type Named = {
  name: string;
  healthSystem: string | null;
  aliases: readonly string[];
  address: { city: string; region: string; country: string };
};

/** Hospital and town as one label: "Duke University Hospital, Durham, NC". */
export const hospitalLabel = (name: string, { city, region, country }: Named['address']): string =>
  `${name}, ${NORTH_AMERICA.has(country) ? `${city}, ${region}` : city}`;

export function hospitalNames({ name, healthSystem, aliases, address }: Named): HospitalNames {
  const keys = [name, healthSystem ?? '', ...aliases].map(placeKey).filter((key) => key !== '');
  return { keys, full: [placeKey(hospitalLabel(name, address))], city: placeKey(address.city) };
}

/** Whether a text of words holds that word, or one that begins so. */
function holds(text: string, word: string, isBegun: boolean): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (at > 0 && text[at - 1] !== ' ') continue;
    if (isBegun || end === text.length || text[end] === ' ') return true;
  }
  return false;
}

const isOwn = ({ keys }: HospitalNames, word: string, isBegun = false) =>
  keys.some((key) => holds(key, word, isBegun));

/** Every word occurs in the names or the city. */
const isMentioned = (names: HospitalNames, typed: readonly string[], isBegun = false) =>
  typed.every((word) => isOwn(names, word, isBegun) || holds(names.city, word, isBegun));

/** Whether a word is this hospital's, and neither its town's nor any hospital's. */
const isTheirs = (names: HospitalNames, typed: readonly string[]) =>
  typed.some((word) => !COMMON.has(word) && isOwn(names, word) && !holds(names.city, word, false));

const saysNotWhich = ({ city }: HospitalNames, typed: readonly string[]) =>
  typed.every((word) => COMMON.has(word)) || typed.every((word) => holds(city, word, false));

const begins = ({ keys, full }: HospitalNames, start: string): boolean =>
  keys.some((own) => own.startsWith(start)) || full.some((own) => own.startsWith(start));

/** A key without its spaces: `wash u` is `washu`. */
export const closedKey = (key: string): string => key.replaceAll(' ', '');

/** How it fits a key that was spelled right, by its names as a whole; null: not so. */
export function fitAsWhole(names: HospitalNames, key: string): 'named' | 'begun' | null {
  const closed = closedKey(key);
  const isKey = (own: string) =>
    own.length >= closed.length && own[0] === key[0] && closedKey(own) === closed;
  if (names.keys.some(isKey) || names.full.some(isKey)) return 'named';
  if (!begins(names, `${key} `)) return null;
  return saysNotWhich(names, key.split(' ')) ? null : 'begun';
}

/** The same word by word. */
export function isMentionedIn(names: HospitalNames, key: string): boolean {
  const typed = key.split(' ');
  return !saysNotWhich(names, typed) && isTheirs(names, typed) && isMentioned(names, typed);
}

/** Whether some name begins with what was typed so far, or each typed word begins some word. */
export const isBegun = begins;
export function isBegunByWords(names: HospitalNames, key: string): boolean {
  const typed = key.split(' ');
  return (
    typed.some((word) => isOwn(names, word, true) && !holds(names.city, word, true)) &&
    isMentioned(names, typed, true)
  );
}

function misspells(typed: string, word: string): boolean {
  const max = Math.min(editsForgiven(typed), editsForgiven(word));
  return max > 0 && editDistance(typed, word, max) <= max;
}

/** Whether it may be meant when some words are misspelled. */
export function isMisspelled(names: HospitalNames, key: string): boolean {
  const typed = key.split(' ');
  if (saysNotWhich(names, typed)) return false;
  const isNearly = (word: string) =>
    names.keys.some((own) => own.split(' ').some((one) => misspells(word, one)));
  if (!isTheirs(names, typed)) return typed.every(isNearly);
  return typed.every((word) => isOwn(names, word) || holds(names.city, word, false) || isNearly(word));
}
