import { z } from 'zod';
import { daySchema } from '@/domain/day';
import { whySchema } from '@/domain/listing/edit';
import { LOCALES } from '@/domain/locale';
import { versionOrNewSchema } from '@/domain/notice/notice';

const pageKey = { topic: z.string().regex(/^[a-z0-9-]{1,60}$/), locale: z.enum(LOCALES) };
/** A clinician's review of a learn page's medicine, or of its translation. */
export const writePageReviewSchema = z.strictObject({
  ...pageKey,
  version: versionOrNewSchema,
  reviewedBy: z.string().trim().min(2).max(120),
  reviewedOn: daySchema,
});
export const publishPageReviewSchema = z.strictObject({ ...pageKey, version: versionOrNewSchema });
export const withdrawPageReviewSchema = publishPageReviewSchema.extend({ why: whySchema });
