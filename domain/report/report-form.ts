import { fileReportSchema, REPORT_TEXT_MAX, type ReportInput } from './report';
import { type ReportFault, type ReportValues, TRAP_FIELD } from './report-state';

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
