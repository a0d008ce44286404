import { z } from 'zod';
import { daySchema } from '@/domain/day';

const count = z.number().int().min(0);

/** `GET /api/v1/accuracy`: how true the list is, counted from the tables alone. */
export const accuracySchema = z
  .strictObject({
    /** The day (UTC) on which it was counted. */
    asOf: daySchema,
    /** `withdrawn` were published once; the others are what readers see now. */
    listings: z.strictObject({
      published: count,
      confirmed: count,
      reported: count,
      active: count,
      paused: count,
      planned: count,
      withdrawn: count,
    }),
    /** Of the published: the hospital itself confirmed them in the last 90 days. `share` null: nothing is published. */
    confirmedWithHospital: z.strictObject({ count, share: z.number().min(0).max(1).nullable() }),
    /** Of the published: neither checked nor confirmed for more than 90 days. */
    overdue: count,
    /** Days since a published listing was last checked or confirmed. */
    medianAgeDays: z.number().min(0).nullable(),
    /** `answered` and `medianDaysToAnswer`: within the months shown. */
    reports: z.strictObject({
      open: count,
      answered: count,
      medianDaysToAnswer: z.number().min(0).nullable(),
    }),
    /** Twelve, the oldest first; the last one is not over. */
    months: z
      .array(
        z.strictObject({
          month: z.string().regex(/^\d{4}-\d{2}$/),
          /** At the end of the month, or now. */
          published: count,
          confirmedWithHospital: count,
          /** Edits and confirmations during the month. */
          changes: count,
          reportsReceived: count,
          reportsAnswered: count,
        }),
      )
      .length(12),
  })
  .meta({ id: 'Accuracy' });
export type AccuracyAnswer = z.infer<typeof accuracySchema>;
