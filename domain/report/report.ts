import { z } from 'zod';
import { slugSchema } from '@/domain/listing/center';
import { whySchema } from '@/domain/listing/center-edit';
import { languageSchema } from '@/domain/listing/confirm';

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

const NUMBER = /^R?([0-9A-Z]{4})([0-9A-Z]{4})([0-9A-Z]{4})$/;

/** The number of a receipt, however somebody writes it: `r7kq2 m4xd 93tf`. null: it cannot be one. */
export function parseReportNumber(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  // As Crockford reads them: a number has no letter that looks like a digit.
  const read = letters.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const [whole, ...groups] = NUMBER.exec(read) ?? [];
  return whole ? ['R', ...groups].join('-') : null;
}

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
  /** In which `whatChanged` is written. */
  language: languageSchema,
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
  /** In which `whatChanged` is written; null: nobody said, and it was English. */
  answerLanguage: string | null;
  receivedAt: string;
  checkedAt: string | null;
  answeredAt: string | null;
  /** The day until which an answer is promised. */
  answerDueOn: string;
};
