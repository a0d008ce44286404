import type { Place } from '@/domain/place/place';
import type { SearchRequest } from '@/domain/search/criteria-params';
import type { FoundCenter } from '@/domain/search/found-center';

/** What a listing's page shows: the listing, measured from the reader's place if one is in the address. */
export type CenterPageView = {
  found: FoundCenter;
  /** The search the reader came from; null: from nowhere. */
  cameFrom: { request: SearchRequest; origin: Place; total: number } | null;
  /** The next hospitals, measured from this one. */
  nearest: FoundCenter[];
};
