import type { Db } from '@/db/client';
import { besideGroup } from '@/domain/place/hospital-groups';
import type { Place, PlaceAnswer } from '@/domain/place/place';
import { outweighs } from '@/domain/place/weight';
import { whereIs } from './describe-point';
import { type FittingHospital, listFittingHospitals } from './hospital-places';
import { HOSPITAL_WEIGHT, listCloseMeanings, listExactMeanings, type Meaning, rank } from './meanings';
import { refuseNearlyWide, refuseWide } from './no-one-place';

const CANDIDATES = 8;

/** Our own words for a point: `near Ann Arbor, MI`. */
const NEAR = /^near (?!me$)/;

/** Around a town: "greater Boston", "Toledo area". */
const AROUND = /^(?:greater|metro|metropolitan) | (?:(?:metro|metropolitan) )?area$| metro$/;

/** What is looked for there: "hospitals near Boston", "Toledo hospital", "centro de cancer en Houston". */
const KIND =
  '(?:hospital(?:s|es)?|clinics?|(?:cancer|medical|health) (?:centers?|centres?|clinics?|hospitals?)|doctors?|centro de cancer)';
const SOUGHT = new RegExp(`^(?:the )?${KIND} (?:(?:near|in|around|at|en|cerca de) )?(?!m[ei]$)| ${KIND}$`);

/** So many words may name where a hospital is not. */
const PLACE_WORDS = 4;
const UNIVERSITY = /^(?:the )?university of (?:the )?/;

/** The key of what was typed, and of what follows each of its commas. */
type Name = { key: string; tails: string[] };

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

/** Toledo of "Toledo hospital", unless that is a hospital's name. Of "Duke Hospital" the words alone are Duke's. */
function chooseSought(db: Db, key: string): PlaceAnswer | null {
  const exact = listExactMeanings(db, key);
  if (!SOUGHT.test(key) || (exact[0]?.weight ?? 0) > HOSPITAL_WEIGHT.mentioned) return null;
  return choose(rank([...listExactMeanings(db, key.replace(SOUGHT, '')), ...exact]), true);
}

/** Oakland of "Kaiser Oakland": which of the hospitals is meant, the town says. */
function chooseTownOf(db: Db, key: string): PlaceAnswer | null {
  for (const town of besideGroup(key)) {
    const answer = choose(listExactMeanings(db, town), true);
    if (answer) return answer;
  }
  return null;
}

/**
 * "Sloan Kettering New Jersey" names a hospital and a place where it is not: offers both. "University of Georgia" has no
 * hospital that is known: offers the place. null: neither.
 */
export function suggestElsewhere(db: Db, key: string): Place[] | null {
  const words = key.split(' ');
  for (let at = words.length - 1; at > Math.max(0, words.length - PLACE_WORDS - 1); at--) {
    const fitting = listFittingHospitals(db, words.slice(0, at).join(' ')).filter(isNamed);
    const places = fitting.length > 0 ? likeliest(db, words.slice(at).join(' ')) : [];
    if (places.length > 0) return [...fitting.map(({ place }) => place), ...places].slice(0, CANDIDATES);
  }
  const places = UNIVERSITY.test(key) ? likeliest(db, key.replace(UNIVERSITY, '')) : [];
  return places.length > 0 ? places : null;
}

const isNamed = ({ fit }: FittingHospital) => fit === 'named' || fit === 'begun';

/** The one place that is clearly meant, or those to ask about. */
function likeliest(db: Db, key: string): Place[] {
  const answer = choose(listExactMeanings(db, key), false);
  if (answer?.outcome === 'found') return [answer.place];
  return answer?.outcome === 'ambiguous' ? answer.candidates : [];
}

/** A name of which all letters count, then one nearly so; null: neither. */
export const findName = (db: Db, { key, tails }: Name): PlaceAnswer | null =>
  refuseWide(db, key) ??
  chooseSought(db, key) ??
  choose(listExactMeanings(db, key), false) ??
  chooseWithout(db, key, NEAR) ??
  chooseWithout(db, key, AROUND) ??
  chooseTownOf(db, key) ??
  refuseNearlyWide(db, key) ??
  chooseSpelling(listCloseMeanings(db, key)) ??
  chooseTail(db, tails);
