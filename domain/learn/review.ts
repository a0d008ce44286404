import { z } from 'zod';
import { daySchema } from '@/domain/day';
import { whySchema } from '@/domain/listing/edit';
import { LOCALES } from '@/domain/locale';
import { versionOrNewSchema } from '@/domain/notice/notice';

const pageKey = { topic: z.string().regex(/^[a-z0-9-]{1,60}$/), locale: z.enum(LOCALES) };
const evidence = z.string().trim().min(3).max(300);
/** How we know that a clinician reviewed it. For editors only: publishing leaves it to the log. */
export const reviewEvidenceSchema = z.object({
  /** What the clinician does: "Surgical oncologist". */
  role: evidence,
  /** The number of a license and who gave it, or the page of the institution. */
  proof: evidence,
  /** How the review came to us. */
  received: evidence,
});
export type ReviewEvidence = z.infer<typeof reviewEvidenceSchema>;

/** A clinician's review of a learn page's medicine, or of its translation. */
export const writePageReviewSchema = z.strictObject({
  ...pageKey,
  version: versionOrNewSchema,
  reviewedBy: z.string().trim().min(2).max(120),
  reviewedOn: daySchema,
  ...reviewEvidenceSchema.shape,
});
export const publishPageReviewSchema = z.strictObject({ ...pageKey, version: versionOrNewSchema });
export const withdrawPageReviewSchema = publishPageReviewSchema.extend({ why: whySchema });
