import type { Center } from './center';
import type { Bearing } from './geo/bearing';

/** A listing as the answer to a search. Both are null when nothing was measured; `bearing` also right at the spot. */
export type FoundCenter = {
  center: Center;
  distanceKm: number | null;
  bearing: Bearing | null;
};
