/** What a reader says is wrong. */
export const REPORT_TOPICS = [
  'phone',
  'address',
  'website',
  'services',
  'not-offered',
  'closed',
  'other',
] as const;
export type ReportTopic = (typeof REPORT_TOPICS)[number];
export const REPORT_STATUSES = ['received', 'checked', 'fixed', 'not-changed'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];
export const REPORT_TEXT_MAX = 2000;

/** A field that people do not see: who fills it in is a program. */
export const TRAP_FIELD = 'website';
