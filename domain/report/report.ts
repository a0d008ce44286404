import { z } from 'zod';
import { slugSchema } from '@/domain/listing/center';
import { languageSchema } from '@/domain/listing/confirm';
import { whySchema } from '@/domain/listing/edit';
import {
  GENERAL_TOPICS,
  LISTING_TOPICS,
  REPORT_TEXT_MAX,
  type ReportStatus,
  type ReportTopic,
  TRAP_FIELD,
} from './topics';

export const fileReportSchema = z.strictObject({
  /** The listing the reader looked at. */
  slug: slugSchema,
  topic: z.enum(LISTING_TOPICS),
  text: z.string().trim().max(REPORT_TEXT_MAX),
  /** Only for the answer; deleted after it. */
  email: z.email().max(254).nullable(),
  language: languageSchema,
});
export type ReportInput = z.infer<typeof fileReportSchema>;

/** A reader writes about no listing in particular: the words are all there is to go by. */
export const fileGeneralSchema = fileReportSchema
  .omit({ slug: true })
  .extend({ topic: z.enum(GENERAL_TOPICS), text: z.string().trim().min(1).max(REPORT_TEXT_MAX) });
export type GeneralInput = z.infer<typeof fileGeneralSchema>;

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

/** What was set aside together: reports about one listing, by its id, about missing hospitals, or about this site. */
const asideBatchSchema = z.union([z.number().int().positive(), z.enum(['missing', 'general'])]);
export type AsideBatch = z.infer<typeof asideBatchSchema>;
export const batchOf = ({ centerId, topic }: { centerId: number | null; topic: ReportTopic }): AsideBatch =>
  centerId ?? (topic === 'missing' ? 'missing' : 'general');

export const answerAsideSchema = z.strictObject({
  batch: asideBatchSchema,
  whatChanged: whySchema,
  language: languageSchema,
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

type Reading<Report> = { report: Report } | { faults: ReportFault[] };

/** The words of a sent form. Browsers send line ends as CRLF, which would count twice. */
export const fieldsOf = (form: FormData) => (name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
};

/** Reads a sent form about one listing. */
export const readReportForm = (form: FormData, page: Pick<ReportInput, 'slug' | 'language'>) =>
  readForm(form, page, fileReportSchema, (topic) => topic === 'other');

/** Reads a sent form about anything else. */
export const readGeneralForm = (form: FormData, page: Pick<GeneralInput, 'language'>) =>
  readForm(form, page, fileGeneralSchema, () => true);

function readForm<Report>(
  form: FormData,
  page: object,
  schema: z.ZodType<Report>,
  needsText: (topic: string) => boolean,
): Reading<Report> {
  const field = fieldsOf(form);
  const values = { topic: field('topic'), text: field('text'), email: field('email') };
  const { data, error } = schema.safeParse({ ...values, email: values.email || null, ...page });
  const wrong = new Set(error?.issues.map(({ path }) => path[0]));
  const faults: ReportFault[] = [
    ...(wrong.has('topic') ? (['topic'] as const) : []),
    ...(values.text.length > REPORT_TEXT_MAX ? (['textLong'] as const) : []),
    ...(needsText(values.topic) && values.text === '' ? (['text'] as const) : []),
    ...(wrong.has('email') ? (['email'] as const) : []),
    ...(field(TRAP_FIELD) ? (['trap'] as const) : []),
    ...(wrong.has('slug') || wrong.has('language') ? (['notListed'] as const) : []),
  ];
  return data && faults.length === 0 ? { report: data } : { faults };
}

/** Why a report is not taken. */
export type ReportFault =
  | 'topic'
  | 'text'
  | 'textLong'
  | 'email'
  | 'trap'
  | 'tooMany'
  | 'notListed'
  | 'broken';

/** The field that a fault is about; the others are about the form as a whole. */
export const REPORT_FAULT_FIELDS: Partial<Record<ReportFault, string>> = {
  topic: 'topic',
  text: 'text',
  textLong: 'text',
  email: 'email',
};

/** A hospital that a reader did not find on the list, in the reader's words. */
export type MissingHospital = { hospital: string; place: string };

/** A reader's report that has no answer yet. */
export type WaitingReport = {
  id: number;
  topic: ReportTopic;
  text: string;
  status: ReportStatus;
  receivedAt: string;
  answerDueOn: string;
  /** In which the reader read our page. */
  language: string;
  /** null: the report is about a listing, or about this site. */
  missing: MissingHospital | null;
  wantsAnswer: boolean;
  /** It came among many. */
  setAside: boolean;
};
