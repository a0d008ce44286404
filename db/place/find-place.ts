import type { Db } from '@/db/client';
import { judgeCoordinate } from '@/domain/place/coordinate';
import type { Place, PlaceAnswer } from '@/domain/place/place';
import { isMilitaryZip, readPlaceText } from '@/domain/place/place-text';
import { outweighs } from '@/domain/place/weight';
import type { Point } from '@/domain/point';
import { describeCoordinate, isOnLand, whereIs } from './describe-point';
import { listCloseMeanings, listExactMeanings, type Meaning } from './meanings';
import { findZip, listByIds, listZips } from './rows';
import { type ScoredPlace, suggestPlaces as suggest } from './suggest-places';

const CANDIDATES = 8;
const SUGGESTIONS = 5;
/** ZIPs with these first digits share a sorting center. */
const ZIP_AREA_DIGITS = 3;

/** Our own words for a point: `near Ann Arbor, MI`. */
const NEAR = /^near (?!me$)/;

/** Around a town: "greater Boston", "Toledo area". */
const AROUND = /^(?:greater|metro|metropolitan) | (?:(?:metro|metropolitan) )?area$| metro$/;

const unknown = (suggestions: Place[]): PlaceAnswer => ({ outcome: 'unknown', suggestions });

function withoutScore({ score: _, ...place }: ScoredPlace): Place {
  return place;
}

const suggestions = (db: Db, text: string) => suggest(db, text, SUGGESTIONS).map(withoutScore);

function answerZip(db: Db, zip: string): PlaceAnswer {
  if (isMilitaryZip(zip)) return { outcome: 'refused', reason: 'military-zip', suggestions: [] };
  const place = findZip(db, zip);
  if (place) return { outcome: 'found', place, corrected: false };
  const distance = ({ name }: Place) => Math.abs(Number(name) - Number(zip));
  const neighbors = listZips(db, zip.slice(0, ZIP_AREA_DIGITS), -1).sort((a, b) => distance(a) - distance(b));
  return unknown(neighbors.slice(0, SUGGESTIONS));
}

function answerCoordinate(db: Db, lat: number, lng: number): PlaceAnswer {
  const verdict = judgeCoordinate(lat, lng, (point) => isOnLand(db, point));
  if (verdict.fine) return { outcome: 'found', place: describePoint(db, verdict.point), corrected: false };
  const { reason, meant } = verdict;
  return { outcome: 'refused', reason, suggestions: meant ? [describePoint(db, meant)] : [] };
}

/** The first of the meanings if it is clearly meant, otherwise a question. */
function choose(meanings: Meaning[], corrected: boolean): PlaceAnswer | null {
  const [first, second] = meanings;
  if (!first) return null;
  if (!second || outweighs(first.weight, second.weight))
    return { outcome: 'found', place: first.place, corrected };
  return { outcome: 'ambiguous', candidates: meanings.slice(0, CANDIDATES).map(({ place }) => place) };
}

/** What the text means without words that say only how near. */
const chooseWithout = (db: Db, key: string, words: RegExp): PlaceAnswer | null =>
  words.test(key) ? choose(listExactMeanings(db, key.replace(words, '')), false) : null;

/** Forgives a spelling only when one spelling is clearly meant. */
function chooseSpelling(meanings: Meaning[]): PlaceAnswer | null {
  const [best] = meanings;
  const rival = meanings.find(({ key }) => key !== best?.key);
  if (!best || (rival && !outweighs(best.weight, rival.weight))) return null;
  return choose(
    meanings.filter(({ key }) => key === best.key),
    true,
  );
}

/** The town at the end of an address; a state or country alone says too little. */
function chooseTail(db: Db, tails: string[]): PlaceAnswer | null {
  for (const tail of tails.filter((words) => whereIs(words).length === 0)) {
    const answer = choose(listExactMeanings(db, tail), true);
    if (answer) return answer;
  }
  return null;
}

/**
 * Looks up what a person typed: a ZIP, a coordinate, a town, state or hospital, spelled well or nearly so.
 * Any string is answered, none throws.
 */
export function findPlace(db: Db, text: string): PlaceAnswer {
  const read = readPlaceText(text);
  switch (read.form) {
    case 'empty':
    case 'too-long':
      return { outcome: 'refused', reason: read.form, suggestions: [] };
    case 'zip':
      return answerZip(db, read.zip);
    case 'digits':
      return unknown(suggestions(db, text));
    case 'postal-code':
      return unknown(listByIds(db, read.places));
    case 'coordinate':
      return answerCoordinate(db, read.lat, read.lng);
    case 'name':
      if (read.key === '') return unknown([]);
      return (
        choose(listExactMeanings(db, read.key), false) ??
        chooseWithout(db, read.key, NEAR) ??
        chooseWithout(db, read.key, AROUND) ??
        chooseSpelling(listCloseMeanings(db, read.key)) ??
        chooseTail(db, read.tails) ??
        unknown(suggestions(db, text))
      );
  }
}

/** Completions for what a person has typed so far, best first; none below two characters. */
export function suggestPlaces(db: Db, text: string, limit: number): ScoredPlace[] {
  return suggest(db, text, limit);
}

/** A coordinate in words, for a point that is known to be on land. */
export function describePoint(db: Db, point: Point): Place {
  return describeCoordinate(db, point);
}
