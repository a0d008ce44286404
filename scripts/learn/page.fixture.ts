import { type ParsedPage, parsePage } from './parse-page';

const HEAD = {
  title: 'Stories',
  short: 'Stories',
  summary: 'One person.',
  audience: 'patients',
  reviewedBy: 'null',
  reviewedOn: 'null',
  sourcesReadOn: '2026-11-23',
  updatedOn: '2026-11-23',
};
export const TRANSLATED_HEAD = {
  sourceUpdatedOn: '2026-11-23',
  translationReviewedBy: 'null',
  translationReviewedOn: 'null',
};

/** A page with a head in order and the given text, for tests. */
export function makePage(
  body: string,
  { locale = 'en', name = 'stories', head = {} as Record<string, string> } = {},
): ParsedPage {
  const lines = Object.entries({ ...HEAD, ...(locale === 'en' ? {} : TRANSLATED_HEAD), ...head });
  const yaml = lines.map(([key, value]) => `${key}: ${value}`).join('\n');
  return parsePage(locale, name, `---\n${yaml}\n---\n\n${body}\n`);
}
