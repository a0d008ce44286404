import type { Db } from '@/db/client';
import { judgeCoordinate } from '@/domain/place/coordinate';
import type { Place, PlaceAnswer } from '@/domain/place/place';
import { isMilitaryZip, readPlaceText } from '@/domain/place/place-text';
import type { Point } from '@/domain/point';
import { describeCoordinate, isOnLand } from './describe-point';
import { findName, suggestElsewhere } from './find-name';
import { findZip, listByIds, listZips } from './rows';
import { type ScoredPlace, suggestPlaces as suggest } from './suggest-places';

const SUGGESTIONS = 5;
/** ZIPs with these first digits share a sorting center. */
const ZIP_AREA_DIGITS = 3;

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
      return findName(db, read) ?? unknown(suggestElsewhere(db, read.key) ?? suggestions(db, text));
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
