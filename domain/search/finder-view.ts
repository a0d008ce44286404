import type { FoundCenter } from '@/domain/listing/center-view';
import type { PinData } from '@/domain/map/base-map';
import type { Place, PlaceAnswer } from '@/domain/place/place';
import type { ChoiceCounts } from './choices';
import type { Criteria } from './criteria';
import type { LenientReading } from './criteria-params';
import type { ActiveFilter } from './lift-filter';
import type { ResultPage } from './result-pages';

/** One active filter, and how many centers there would be without it. */
export type HidingFilter = ActiveFilter & { total: number };

/** All that the finder's page shows, decided once: list, map, count and speech are made from it. */
export type FinderView = LenientReading & {
  /** What came of looking up `near`; null: nothing was asked. */
  answer: PlaceAnswer | null;
  origin: Place | null;
  criteria: Criteria;
  /** How many match: the count that every part of the page tells. */
  total: number;
  /** Which part of them this page shows. */
  part: ResultPage;
  /** That part, in order. */
  found: FoundCenter[];
  /** Shown when nothing matches within the radius: the nearest beyond it. */
  nearestAnyway: FoundCenter[];
  /** The next ones beyond the radius, when there are matches within. */
  farther: FoundCenter[];
  /** Which filter keeps how many away, when nothing matches. */
  hiddenBy: HidingFilter[];
  /** Of each place that may have been meant, by its `id`: the nearest match. */
  nearestTo: Map<string, FoundCenter>;
  /** How many each choice of the form would find. */
  choices: ChoiceCounts;
  /** Signs for what is put in later (`domain/search/blank.ts`), in a page from nowhere yet. */
  blank?: { rows: string; once: string; pins: PinData[] };
};
