import 'server-only';
import type { PinData } from '@/domain/map/base-map';
import type { Place } from '@/domain/place/place';
import { BLANK, blankPlace } from '@/domain/search/blank';
import type { PageParams } from '@/domain/search/criteria-params';
import type { FinderView } from '@/domain/search/finder-view';
import { isForAll } from '@/server/http/shared-page';
import { loadFinder } from './finder';

/** A list that is narrowed to no area is as long from here as from anywhere. */
const SOMEWHERE = { lat: 39.8, lng: -98.6 };

/** The place that our server leaves open in a page that it is going to keep; null: somebody's own search, or none. */
export function placeLeftOpen({ near }: PageParams, headers: Pick<Headers, 'get'>): Place | null {
  return typeof near === 'string' && isForAll(headers) ? blankPlace(near) : null;
}

/** The view of a search from a place that is left open: signs stand for all that the place decides. */
export function blankFinder(given: PageParams, place: Place): FinderView {
  const somewhere = { ...place, point: SOMEWHERE };
  const view = loadFinder(given, String, () => ({ outcome: 'found', place: somewhere, corrected: false }));
  const { rows, once, pin } = BLANK;
  return {
    ...view,
    origin: place,
    found: [],
    blank: { rows, once, pins: view.found.map(() => pin as unknown as PinData) },
  };
}
