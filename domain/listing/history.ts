import type { FieldChange } from './diff';
export const REVISION_ACTIONS = [
  'seed',
  'create',
  'update',
  'confirm',
  'set-status',
  'change-slug',
  'restore',
  'accept-answer',
  'import',
] as const;
export type RevisionAction = (typeof REVISION_ACTIONS)[number];

/** One change of a listing, as its page in the admin shows it. */
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
  /** Whether the earlier version was stored. */
  hasBefore: boolean;
};
