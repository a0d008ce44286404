import type { FieldChange } from './diff-records';
import type { RevisionAction } from './history';

/** One change of a listing, as its page at the desk shows it. */
export type HistoryEntry = {
  id: number;
  version: number;
  action: RevisionAction;
  at: string;
  whoName: string;
  why: string | null;
  /** How it was confirmed, who wrote the draft. */
  note: string | null;
  changes: FieldChange[];
  /** Whether it is known how the listing was before. */
  hasBefore: boolean;
};
