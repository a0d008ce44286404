import { fileReportSchema, REPORT_TEXT_MAX, type ReportInput } from './report';

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

type Reading =
  | { values: ReportValues; report: ReportInput }
  | { values: ReportValues; faults: ReportFault[] };

/** Reads a sent form. Browsers send line ends as CRLF, which would count twice. */
export function readReportForm(
  form: FormData,
  { slug, language }: Pick<ReportInput, 'slug' | 'language'>,
): Reading {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
  };
  const values = { topic: field('topic'), text: field('text'), email: field('email') };
  const { data, error } = fileReportSchema.safeParse({
    ...values,
    email: values.email || null,
    slug,
    language,
  });
  const wrong = new Set(error?.issues.map(({ path }) => path[0]));
  const faults: ReportFault[] = [
    ...(wrong.has('topic') ? (['topic'] as const) : []),
    ...(values.text.length > REPORT_TEXT_MAX ? (['textLong'] as const) : []),
    ...(values.topic === 'other' && values.text === '' ? (['text'] as const) : []),
    ...(wrong.has('email') ? (['email'] as const) : []),
    ...(field(TRAP_FIELD) ? (['trap'] as const) : []),
    ...(wrong.has('slug') || wrong.has('language') ? (['notListed'] as const) : []),
  ];
  return data && faults.length === 0 ? { values, report: data } : { values, faults };
}
