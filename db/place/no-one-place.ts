import type { Db } from '@/db/client';
import { namesManyHospitals, nearlyNamesManyHospitals } from '@/domain/place/hospital-groups';
import type { Place, PlaceAnswer, Refusal } from '@/domain/place/place';
import { REGION_BOXES } from '@/domain/place/regions';
import { boundsOfSide, isTooWide, readSide, type Side } from '@/domain/place/wide-names';
import { findCountry } from './country-names';
import { whereIs } from './describe-point';
import { isHospital, listCloseMeanings, listExactMeanings, type Meaning, meaningOf, rank } from './meanings';
import { listTownsIn, listTownsOf } from './rows';

const CANDIDATES = 8;
const TOWNS_OF_COUNTRY = 3;
/** Whose towns the gazetteer does not tell from those of the whole. */
const PARTS_OF_A_COUNTRY = new Set([
  'scotland',
  'wales',
  'northern ireland',
  'escocia',
  'gales',
  'irlanda del norte',
]);
/** A town of thirty thousand, one letter off. */
const MISSPELLED_FROM = 1_000;
const TOWNS_OF_PART = 6;
/** So many residents make a town that is meant before the part of a state it is called like: West, TX has fewer. */
const TOWN_LIKE_A_PART = 10_000;
const CODE_LETTERS = 2;
const ALL = -1;

function refused(reason: Refusal, meanings: Meaning[]): PlaceAnswer {
  return { outcome: 'refused', reason, suggestions: meanings.slice(0, CANDIDATES).map(({ place }) => place) };
}

/** What names no one place, such as a country or a group of hospitals, with what else it may mean; null: anything else. */
export function refuseWide(db: Db, key: string): PlaceAnswer | null {
  if (namesManyHospitals(key)) return refused('many-hospitals', listExactMeanings(db, key));
  if (isTooWide(key)) return refused('wide-area', listExactMeanings(db, key));
  return refuseCountry(db, key) ?? refusePart(db, key);
}

/** The same of a group's name that is misspelled. */
export const refuseNearlyWide = (db: Db, key: string): PlaceAnswer | null =>
  nearlyNamesManyHospitals(key) ? refused('many-hospitals', listCloseMeanings(db, key)) : null;

/** Singapore is a town as well, Georgia a state first; Colombia may be Columbia, misspelled. */
function refuseCountry(db: Db, key: string): PlaceAnswer | null {
  const country = findCountry(key);
  if (!country || whereIs(key).some(({ region }) => region !== null)) return null;
  const called = listExactMeanings(db, key);
  if (called.some(({ place }) => place.country === country && place.kind === 'city')) return null;
  const isPart = country === 'US' || PARTS_OF_A_COUNTRY.has(key);
  const towns = isPart ? [] : listTownsOf(db, country, TOWNS_OF_COUNTRY).map(meaningOf);
  const close = listCloseMeanings(db, key).filter(({ weight }) => weight >= MISSPELLED_FROM);
  const there = ({ place }: Meaning) => !isHospital(place) || place.country === country;
  return refused('country', rank([...called, ...towns, ...close]).filter(there));
}

/** Western Pennsylvania, offered by its largest towns. With a code it may be a hamlet's label: West, TX. */
function refusePart(db: Db, key: string): PlaceAnswer | null {
  const part = readSide(key);
  const [where] = part ? whereIs(part.of) : [];
  const box = where?.region ? REGION_BOXES[`${where.country}-${where.region}`] : undefined;
  if (!part || !where?.region || !box) return null;
  const called = listExactMeanings(db, key);
  const isName = called.some(({ weight }) => weight >= TOWN_LIKE_A_PART);
  if (isName || (called.length > 0 && part.of.length === CODE_LETTERS)) return null;
  const state = { country: where.country, region: where.region };
  const inside = listTownsIn(db, state, boundsOfSide(box, part.side), TOWNS_OF_PART);
  const towns = inside.length > 0 ? inside : towards(listTownsIn(db, state, box, ALL), part.side);
  const largest = towns.slice(0, TOWNS_OF_PART).map(meaningOf);
  return refused('wide-area', [...largest, ...called]);
}

/** Where nobody lives in the outer third, as in Northern Ontario, those that lie farthest that way. */
const towards = (towns: Place[], { north, east }: Side): Place[] =>
  towns.toSorted((a, b) => (b.point.lat - a.point.lat) * north + (b.point.lng - a.point.lng) * east);
