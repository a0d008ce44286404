import type { Place, PlaceAnswer } from './place';

/** The gazetteer names a bare point "near <town>". */
const NEAR = /^near /;

/** Puts a bare point into the reader's own words; every other place keeps its name. */
export type NamePoint = (town: string) => string;

export function namePoint(answer: PlaceAnswer, words: NamePoint): PlaceAnswer {
  const named = (place: Place): Place =>
    place.kind === 'point' ? { ...place, label: words(place.label.replace(NEAR, '')) } : place;
  switch (answer.outcome) {
    case 'found':
      return { ...answer, place: named(answer.place) };
    case 'ambiguous':
      return { ...answer, candidates: answer.candidates.map(named) };
    default:
      return { ...answer, suggestions: answer.suggestions.map(named) };
  }
}
