import { z } from 'zod';
import { learnSourceSchema, sourceKeySchema } from '@/domain/learn/sources';
import { daySchema, whySchema } from '@/domain/listing/center-edit';
import { noticeContentSchema } from './notices';

/** A safety notice as the desk holds it: its sources may be new, not yet in the site's bibliography. */
export const deskNoticeSchema = noticeContentSchema.extend({
  newSources: z.record(sourceKeySchema, learnSourceSchema),
});
export type DeskNotice = z.infer<typeof deskNoticeSchema>;

export const PUBLISHING = ['draft', 'published', 'withdrawn'] as const;
export type Publishing = (typeof PUBLISHING)[number];

const noticeIdSchema = noticeContentSchema.shape.id;
/** `version` 0: a new notice. */
const seenVersion = z.number().int().min(0);
export const writeNoticeSchema = z.strictObject({ version: seenVersion, notice: deskNoticeSchema });
export const publishNoticeSchema = z.strictObject({ noticeId: noticeIdSchema, version: seenVersion });
export const withdrawNoticeSchema = publishNoticeSchema.extend({ why: whySchema });

const pageKey = { topic: z.string().regex(/^[a-z0-9-]{1,60}$/), locale: z.enum(['en', 'es']) };
/** A clinician's review of a learn page's medicine, or of its translation. */
export const writePageReviewSchema = z.strictObject({
  ...pageKey,
  version: seenVersion,
  reviewedBy: z.string().trim().min(2).max(120),
  reviewedOn: daySchema,
});
export const publishPageReviewSchema = z.strictObject({ ...pageKey, version: seenVersion });
export const withdrawPageReviewSchema = publishPageReviewSchema.extend({ why: whySchema });
