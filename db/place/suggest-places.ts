import type { Db } from '@/db/client';
import { judgeCoordinate } from '@/domain/place/coordinate';
import type { Place } from '@/domain/place/place';
import { placeKey } from '@/domain/place/place-key';
import { readPlaceText } from '@/domain/place/place-text';
import { describeCoordinate, isOnLand } from './describe-point';
import { listHospitalsBeginning } from './hospital-places';
import { listCloseMeanings, listExactMeanings, type Meaning, meaningOf } from './meanings';
import { findZip, listByAliasPrefix, listByKey, listByWords, listZips } from './rows';
import { listKeysBegunNearly } from './spelling-index';

export type ScoredPlace = Place & { /** 0 to 1, the closer and bigger the higher. */ score: number };

const LETTERS_FROM = 2;
const ZIP_DIGITS = 5;
const WORD_CANDIDATES = 40;
/** What a typed text is to a name, from the same to somewhat like it. */
const CLOSENESS = { same: 1, begun: 0.9, withState: 0.95, inside: 0.75, misspelled: 0.6, begunNearly: 0.55 };
/** How much of the score size can make up: ten million people the whole of it. */
const SIZE_SHARE = 0.4;
const LARGEST_LOG = 7;

const score = (closeness: number, weight: number) =>
  closeness *
  (1 - SIZE_SHARE + (SIZE_SHARE * Math.min(LARGEST_LOG, Math.log10(Math.max(1, weight)))) / LARGEST_LOG);

/** `st` at the end may be a saint, or the beginning of Stamford. */
const spellings = (word: string) => {
  const [spelledOut] = placeKey(`${word} x`).split(' ');
  return spelledOut && spelledOut !== word ? [word, spelledOut] : [word];
};

function wordCloseness(name: string, typed: string): number {
  if (name === typed) return CLOSENESS.same;
  if (typed.startsWith(`${name} `)) return CLOSENESS.withState;
  return spellings(typed).some((spelling) => name.startsWith(spelling)) ? CLOSENESS.begun : CLOSENESS.inside;
}

function suggestNames(db: Db, key: string, limit: number): ScoredPlace[] {
  const best = new Map<string, ScoredPlace>();
  const add = ({ place, weight }: Meaning, closeness: number) => {
    const rated = { ...place, score: Number(score(closeness, weight).toFixed(3)) };
    if (rated.score > (best.get(place.id)?.score ?? 0)) best.set(place.id, rated);
  };
  for (const meaning of listExactMeanings(db, key)) add(meaning, CLOSENESS.same);
  for (const place of listByAliasPrefix(db, key, limit)) add(meaningOf(place), CLOSENESS.begun);
  for (const { key: name, place } of listByWords(db, key.split(' ').map(spellings), WORD_CANDIDATES)) {
    add(meaningOf(place), wordCloseness(name, key));
  }
  for (const { place, fit } of listHospitalsBeginning(db, key)) {
    add(meaningOf(place), fit === 'begun' ? CLOSENESS.begun : CLOSENESS.inside);
  }
  if (best.size < limit) {
    for (const meaning of listCloseMeanings(db, key)) add(meaning, CLOSENESS.misspelled);
    for (const { place } of listByKey(db, listKeysBegunNearly(db, key))) {
      add(meaningOf(place), CLOSENESS.begunNearly);
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1)).slice(0, limit);
}

/** ZIPs that go on after these digits, and the one whose leading zero a spreadsheet ate. */
function suggestZips(db: Db, digits: string, limit: number): ScoredPlace[] {
  const padded = digits.length === ZIP_DIGITS - 1 ? findZip(db, `0${digits}`) : null;
  const begun = listZips(db, digits, padded ? limit - 1 : limit);
  return [...begun, ...(padded ? [padded] : [])].map((place) => ({ ...place, score: CLOSENESS.begun }));
}

/** Places that a text may become, for completion while somebody types; from two characters on. */
export function suggestPlaces(db: Db, text: string, limit: number): ScoredPlace[] {
  const read = readPlaceText(text);
  switch (read.form) {
    case 'zip': {
      const place = findZip(db, read.zip);
      return place ? [{ ...place, score: CLOSENESS.same }].slice(0, limit) : [];
    }
    case 'digits':
      return read.digits.length < LETTERS_FROM ? [] : suggestZips(db, read.digits, limit);
    case 'coordinate': {
      const verdict = judgeCoordinate(read.lat, read.lng, (point) => isOnLand(db, point));
      const point = verdict.fine ? verdict.point : verdict.meant;
      return point ? [{ ...describeCoordinate(db, point), score: CLOSENESS.same }].slice(0, limit) : [];
    }
    case 'name':
      return read.key.length < LETTERS_FROM ? [] : suggestNames(db, read.key, limit);
    default:
      return [];
  }
}
