import type { Clash } from '@/domain/draft/merge';
import type { FieldChange } from '@/domain/listing/diff-records';
import type { ReportStatus, ReportTopic } from '@/domain/report/report';
import type { Confirms } from './hospital-answer';

/** Somebody's draft that waits for a reviewer. */
export type WaitingDraft = {
  id: number;
  editorName: string;
  why: string | null;
  savedAt: string;
  submittedAt: string;
  /** What it would change now, but for what stands in `both`. null: it cannot be shown, because something in it is wrong. */
  changes: FieldChange[] | null;
  /** What others have changed too since it was begun. */
  both: Clash[];
};

/** What a hospital said through its link, before anybody decided. */
export type WaitingAnswer = {
  linkId: number;
  role: string;
  language: string;
  note: string | null;
  usedAt: string;
  /** The facts it said otherwise; empty: all correct. */
  fields: string[];
  changes: FieldChange[];
  /** What an editor changed after the hospital had looked. */
  since: FieldChange[];
  /** Whether taking all of it counts as the hospital's confirmation. */
  confirms: Confirms;
  /** The town of the new address, where the pin that stands there does not fit it; null: it fits, or nobody knows. */
  newPin: string | null;
  /** What would keep the whole answer from being published, with its new pin. */
  faults: string[];
};

/** A reader's report that has no answer yet. */
export type WaitingReport = {
  id: number;
  topic: ReportTopic;
  text: string;
  status: ReportStatus;
  receivedAt: string;
  answerDueOn: string;
  /** In which the reader read our page. */
  language: string;
  wantsAnswer: boolean;
};
