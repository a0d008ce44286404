import { z } from 'zod';
import { slugSchema } from '../center';
import { whySchema } from './center-edit';
import { languageSchema } from './confirm';

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

export const fileReportSchema = z.strictObject({
  /** The listing the reader looked at. */
  slug: slugSchema,
  topic: z.enum(REPORT_TOPICS),
  text: z.string().trim().max(REPORT_TEXT_MAX),
  /** Only for the answer; deleted after it. */
  email: z.email().max(254).nullable(),
  language: languageSchema,
});
export type ReportInput = z.infer<typeof fileReportSchema>;

const reportIdSchema = z.number().int().positive();
export const checkReportSchema = z.strictObject({ reportId: reportIdSchema });

export const mailTextSchema = z.strictObject({
  subject: z
    .string()
    .regex(/^[^\r\n]+$/)
    .max(200),
  text: z.string().min(1).max(20_000),
  html: z.string().max(100_000).nullable(),
});
export type MailText = z.infer<typeof mailTextSchema>;

export const answerReportSchema = z.strictObject({
  reportId: reportIdSchema,
  status: z.enum(['fixed', 'not-changed']),
  /** Shown on the public receipt. */
  whatChanged: whySchema,
  /** Sent to the reader if an address was left. */
  mail: mailTextSchema.nullable(),
});

/** What the receipt page shows: nothing that the reader wrote. */
export type ReportReceipt = {
  number: string;
  center: { slug: string; name: string } | null;
  topic: ReportTopic;
  status: ReportStatus;
  whatChanged: string | null;
  receivedAt: string;
  checkedAt: string | null;
  answeredAt: string | null;
  /** The day until which an answer is promised. */
  answerDueOn: string;
};
