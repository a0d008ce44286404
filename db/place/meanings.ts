import type { Db } from '@/db/client';
import type { Place } from '@/domain/place/place';
import { type Surroundings, splitName } from '@/domain/place/place-text';
import { placeWeight } from '@/domain/place/weight';
import { liesWithin, whereIs } from './describe-point';
import { type FittingHospital, listFittingHospitals, listNearlyFittingHospitals } from './hospital-places';
import { listByAlias, listByIds, listByKey, listByKeyPrefix } from './rows';
import { listNearKeys } from './spelling-index';

/** Something a text may mean. `weight`: how likely, in residents; `key`: the spelling it stands under. */
export type Meaning = { place: Place; weight: number; key: string };

/** A state is meant as often as a town of a million: "New York" and "Washington" are asked, "Kansas" is not. */
const STATE_WEIGHT = 1_000_000;
/** An area is meant before a hamlet of its name (Long Island, KS), and asked about beside a city. */
const AREA_WEIGHT = 300_000;
/** A hospital beats the hamlet of its name (Duke, OK), a town of its name is asked about (Hopkins, MN). */
export const HOSPITAL_WEIGHT = { named: 50_000, begun: 50_000, mentioned: 2_000, misspelled: 20 } as const;
/** One edit, or an unfinished word, makes a meaning this many times less likely. */
const EDIT = 1 / 30;
const PREFIX_FROM_LETTERS = 4;
const PREFIX_CANDIDATES = 20;

export const isHospital = ({ kind }: Place) => kind === 'center' || kind === 'hospital';

function weigh(place: Place): number {
  switch (place.kind) {
    case 'state':
      return STATE_WEIGHT;
    case 'area':
      return AREA_WEIGHT;
    case 'center':
    case 'hospital':
      return HOSPITAL_WEIGHT.named;
    default:
      return placeWeight(place);
  }
}

/** A town or state by its own name; a hospital as if it were typed in full. */
export const meaningOf = (place: Place): Meaning => ({ place, weight: weigh(place), key: '' });
const hospitalMeaning = ({ place, fit }: FittingHospital): Meaning => ({
  place,
  weight: HOSPITAL_WEIGHT[fit],
  key: place.id,
});

/** Each place once, the likeliest first. */
export function rank(meanings: Meaning[]): Meaning[] {
  const best = new Map<string, Meaning>();
  for (const meaning of meanings) {
    if (meaning.weight > (best.get(meaning.place.id)?.weight ?? 0)) best.set(meaning.place.id, meaning);
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight);
}

/** Towns and states of this name, states by their codes too, and whatever has it as another name. */
function listCalled(db: Db, key: string): Place[] {
  const codes = whereIs(key).flatMap(({ country, region }) => (region ? [`state:${country}-${region}`] : []));
  return [
    ...listByKey(db, [key]).map(({ place }) => place),
    ...listByAlias(db, key),
    ...listByIds(db, codes),
  ];
}

/** What a key means when it is spelled right. The text as a whole goes before "name, where". */
export function listExactMeanings(db: Db, key: string): Meaning[] {
  const hospitals = listFittingHospitals(db, key).map(hospitalMeaning);
  const whole = [...listCalled(db, key).map(meaningOf), ...hospitals];
  // "Rochester, Minnesota" is a town, though a hospital's names hold both words too.
  if (whole.some(({ place, weight }) => !isHospital(place) || weight > HOSPITAL_WEIGHT.mentioned))
    return rank(whole);
  for (const { name, within } of splitName(key, whereIs)) {
    const meanings = within ? listWithin(db, name, within) : [];
    if (meanings.length > 0) return rank(meanings);
  }
  return rank(whole);
}

/** With a state, a town is meant before a hospital: "Penn, PA" is the label of a hamlet. */
function listWithin(db: Db, name: string, within: Surroundings): Meaning[] {
  const inside = ({ place }: Meaning) => place.kind !== 'state' && liesWithin(place, within);
  const towns = listCalled(db, name).map(meaningOf).filter(inside);
  if (towns.length > 0) return towns;
  return listFittingHospitals(db, name, (place) => liesWithin(place, within)).map(hospitalMeaning);
}

/** What a key may mean when a few letters are wrong, or the end is missing. */
export function listCloseMeanings(db: Db, key: string): Meaning[] {
  for (const { name, within } of splitName(key, whereIs)) {
    const edits = new Map(listNearKeys(db, name).map((near) => [near.key, near.edits]));
    const begun = name.length < PREFIX_FROM_LETTERS ? [] : listByKeyPrefix(db, name, PREFIX_CANDIDATES);
    const places = [...listByKey(db, [...edits.keys()]), ...begun].map(({ key: spelled, place }) => ({
      place,
      weight: weigh(place) * EDIT ** (edits.get(spelled) ?? 1),
      key: spelled,
    }));
    const isInside = (place: Place) => liesWithin(place, within);
    const hospitals = listNearlyFittingHospitals(db, name, isInside).map(hospitalMeaning);
    const meanings = [...places.filter(({ place }) => isInside(place)), ...hospitals];
    if (meanings.length > 0) return rank(meanings);
  }
  return [];
}
