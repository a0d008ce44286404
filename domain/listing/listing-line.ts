import type { CenterRecord } from './center';
import type { Freshness } from './clocks';

/** A listing in the desk's list of all. */
export type ListingLine = Pick<
  CenterRecord,
  'slug' | 'name' | 'listing' | 'status' | 'checkedOn' | 'confirmedOn'
> & {
  city: string;
  region: string;
  freshness: Freshness;
};
