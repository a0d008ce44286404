/** What a reader says is wrong with a listing. */
export const LISTING_TOPICS = [
  'phone',
  'address',
  'website',
  'services',
  'not-offered',
  'closed',
  'other',
] as const;
/** What a reader writes about that is no listing: this website, what a page of it says, a number of ours, or else. */
export const GENERAL_TOPICS = ['site', 'page', 'figures', 'message'] as const;
/** And that a hospital has no listing. */
export const REPORT_TOPICS = [...LISTING_TOPICS, ...GENERAL_TOPICS, 'missing'] as const;
export type ReportTopic = (typeof REPORT_TOPICS)[number];
export type GeneralTopic = (typeof GENERAL_TOPICS)[number];
export const isGeneral = (topic: ReportTopic): topic is GeneralTopic =>
  (GENERAL_TOPICS as readonly ReportTopic[]).includes(topic);
export const REPORT_STATUSES = ['received', 'checked', 'fixed', 'not-changed'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];
export const REPORT_TEXT_MAX = 2000;
export const HOSPITAL_MAX = 160;
export const PLACE_MAX = 120;

/** A field that people do not see: who fills it in is a program. */
export const TRAP_FIELD = 'website';
