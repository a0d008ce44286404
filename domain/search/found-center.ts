import type { Bearing } from '@/domain/geo/bearing';
import type { Center } from '@/domain/listing/center';

/** A listing as the answer to a search. Both are null when nothing was measured; `bearing` also right at the spot. */
export type FoundCenter = {
  center: Center;
  distanceKm: number | null;
  bearing: Bearing | null;
};
