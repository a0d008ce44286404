import type { Center } from '@/domain/listing/center';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Place, PlaceAnswer } from '@/domain/place/place';
import type { ShortlistRequest } from './address';
import type { ListFault, ShortlistReading } from './params';

/** A hospital of the address that is not shown. */
export type LeftOut = {
  slug: string;
  /** `withdrawn`: was listed once. `unknown`: no listing that readers may see has or had this slug. */
  why: ListFault | 'withdrawn' | 'unknown';
};

/** A hospital that stood in the address by an older slug; it is shown. */
export type Renamed = { slug: string; now: string };

/** A shortlist as its address rebuilds it. */
export type Shortlist = {
  /** What a link to this list holds: only what is shown, by the slugs of today. */
  request: ShortlistRequest;
  /** What came of looking up `near`; null: no place was given. */
  answer: PlaceAnswer | null;
  /** Where distances are measured from; null: nowhere, and no item has a distance. */
  origin: Place | null;
  /** In the reader's order. */
  items: FoundCenter[];
  leftOut: LeftOut[];
  renamed: Renamed[];
  ignored: ShortlistReading['ignored'];
};

/** A hospital that was just taken out of a list. */
export type Removed = {
  slug: string;
  name: string;
  /** Where it stood, from 0. */
  at: number;
};

/** What a shortlist's page offers to add. */
export type Offers = {
  /** The name that was looked for; null: none, so the nearest are offered. */
  text: string | null;
  centers: Center[];
};
