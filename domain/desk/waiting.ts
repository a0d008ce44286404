import type { FieldChange } from './diff-records';
import type { ReportStatus, ReportTopic } from './report';

/** Somebody's draft that waits for a reviewer. */
export type WaitingDraft = {
  id: number;
  editorName: string;
  why: string | null;
  savedAt: string;
  submittedAt: string;
  /** null: it cannot be shown, because something in it is wrong. */
  changes: FieldChange[] | null;
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
};

/** A reader's report that has no answer yet. */
export type WaitingReport = {
  id: number;
  topic: ReportTopic;
  text: string;
  status: ReportStatus;
  receivedAt: string;
  answerDueOn: string;
  wantsAnswer: boolean;
};
