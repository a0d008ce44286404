/** What a reader typed, as it goes back into the form. */
export type ReportValues = { topic: string; text: string; email: string };

export const REPORT_FAULTS = [
  'topic',
  'text',
  'textLong',
  'email',
  'trap',
  'tooMany',
  'notListed',
  'broken',
] as const;
export type ReportFault = (typeof REPORT_FAULTS)[number];

/** What the form shows after it was sent and not taken. `tries` tells one answer from the next. */
export type ReportState = { faults: ReportFault[]; values: ReportValues; tries: number };
export const EMPTY_REPORT: ReportState = {
  faults: [],
  values: { topic: '', text: '', email: '' },
  tries: 0,
};

/** A field that people do not see: who fills it in is a program. */
export const TRAP_FIELD = 'website';
