import type { Place, PlaceAnswer } from './place';

type Weighed = Pick<Place, 'population' | 'country'>;

/** Where the hospitals and nearly all readers are; territories have ISO codes of their own. */
const HOME = new Set(['US', 'CA', 'PR', 'VI', 'GU', 'AS', 'MP', 'MH', 'FM', 'PW']);
/** Of a hundred people who type a name that two countries share, about one means the place abroad: a judgement. */
const ABROAD = 0.01;
/** Stands in for a population that is not known: hamlets, and quarters of a city. */
const UNKNOWN = 100;

const CLEARLY = 5;
const CLEARLY_AMONG_TOWNS = 10;
const TOWN = 50_000;

/** How likely a reader means this place, in the unit "residents of the United States or Canada". */
export function placeWeight({ population, country }: Weighed): number {
  return Math.max(population ?? 0, UNKNOWN) * (HOME.has(country) ? 1 : ABROAD);
}

/**
 * Whether the first of two places with one name is meant so clearly that asking would be silly: five times as
 * many people, or ten times when the second is itself a town of 50,000 (Portland, Maine, is worth a question).
 */
export function outweighs(first: number, second: number): boolean {
  return first >= second * (second < TOWN ? CLEARLY : CLEARLY_AMONG_TOWNS);
}

/** The gazetteer names a bare point "near <town>". */
const NEAR = /^near /;

/** Puts a bare point into the reader's own words; every other place keeps its name. */
export type NamePoint = (town: string) => string;

export const namePlace = (place: Place, words: NamePoint): Place =>
  place.kind === 'point' ? { ...place, label: words(place.label.replace(NEAR, '')) } : place;

/** The same of every place in an answer. */
export function namePoint(answer: PlaceAnswer, words: NamePoint): PlaceAnswer {
  const named = (place: Place): Place => namePlace(place, words);
  switch (answer.outcome) {
    case 'found':
      return { ...answer, place: named(answer.place) };
    case 'ambiguous':
      return { ...answer, candidates: answer.candidates.map(named) };
    default:
      return { ...answer, suggestions: answer.suggestions.map(named) };
  }
}
