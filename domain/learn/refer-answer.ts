import type { FoundCenter } from '@/domain/listing/center-view';
import type { FinderView } from '@/domain/search/finder-view';

/** The first screen for a referring office: a place and a disease in, two programs out. */
export type ReferAnswer = {
  /** The same search as the finder lists it. */
  view: FinderView;
  /** The nearest that fit and take patients now, at most two. */
  shown: FoundCenter[];
  /** Nearer than the last of these, but paused or not yet started. */
  passed: FoundCenter[];
};
