/** How true the list is, counted from the tables alone. Published by page and API. */
export type Accuracy = {
  asOf: string;
  /** `withdrawn` were published once. The others are what readers see now. */
  listings: {
    published: number;
    confirmed: number;
    reported: number;
    active: number;
    paused: number;
    planned: number;
    withdrawn: number;
  };
  /** Of the published: the hospital itself confirmed them in the last 90 days. `share` null: nothing is published. */
  confirmedWithHospital: { count: number; share: number | null };
  /** Of the published: neither checked nor confirmed for more than 90 days. */
  overdue: number;
  /** Days since a published listing was last checked or confirmed. */
  medianAgeDays: number | null;
  /** `medianDaysToAnswer`: of those answered in the months shown, to a tenth of a day. */
  reports: { open: number; answered: number; medianDaysToAnswer: number | null };
  /** The last 12 months, the oldest first; the last one is not over. */
  months: AccuracyMonth[];
};

export type AccuracyMonth = {
  /** `2026-11` */
  month: string;
  /** At the end of the month, or now. */
  published: number;
  confirmedWithHospital: number;
  /** Edits and confirmations during the month; reading the researched list does not count. */
  changes: number;
  reportsReceived: number;
  reportsAnswered: number;
};
/** The middle of the values, or the mean of the two in the middle; null: there are none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [upper, lower] = [sorted[middle], sorted[middle - 1]];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}
