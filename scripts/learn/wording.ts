import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { z } from 'zod';
import { AUDIENCES, type Audience } from '@/domain/learn/front-matter';
import { error, type LearnFinding } from './finding';
import type { Block } from './parse-page';

const segmenters = new Map<string, Intl.Segmenter>();

function segment(text: string, granularity: 'sentence' | 'word') {
  const segmenter = segmenters.get(granularity) ?? new Intl.Segmenter('en', { granularity });
  segmenters.set(granularity, segmenter);
  return [...segmenter.segment(text)];
}

export function sentencesOf(text: string): string[] {
  return segment(text, 'sentence')
    .map(({ segment: sentence }) => sentence.trim())
    .filter(Boolean);
}

export function wordsOf(text: string): string[] {
  return segment(text, 'word')
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment: word }) => word);
}

const expression = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'iu');
  } catch {
    context.addIssue(`is not a regular expression: ${source}`);
    return z.NEVER;
  }
});

/** `data/learn/forbidden.json`: what must not be said, and why. */
export const forbiddenSchema = z.array(
  z.strictObject({
    id: z.string(),
    pattern: expression,
    /** A sentence that also matches this is right. */
    unless: expression.optional(),
    /** Only for these readers; left out: for all. */
    audience: z.enum(AUDIENCES).optional(),
    reason: z.string().min(1),
  }),
);
export type Forbidden = z.infer<typeof forbiddenSchema>;

export type Spoken = { text: string; line: number | null };

/** Sentences that say what no source supports. */
export function forbiddenIn(
  file: string,
  spoken: readonly Spoken[],
  forbidden: Forbidden,
  audience: Audience,
): LearnFinding[] {
  const rules = forbidden.filter((rule) => rule.audience === undefined || rule.audience === audience);
  return spoken.flatMap(({ text, line }) =>
    sentencesOf(text).flatMap((sentence) =>
      rules
        .filter(({ pattern, unless }) => pattern.test(sentence) && !unless?.test(sentence))
        .map(({ id, pattern, reason }) =>
          error(file, line, `forbidden:${id}`, `"${pattern.exec(sentence)?.[0]}": ${reason}`),
        ),
    ),
  );
}

export const GRADE_MAX = 8;
export const MEDIAN_GRADE_MAX = 6.5;

/** An abbreviation is read letter by letter; a number has at least one syllable. */
function syllablesOf(word: string): number {
  return /^\p{Lu}{2,5}$/u.test(word) ? word.length : Math.max(1, syllable(word));
}

/** US school grade (Flesch–Kincaid) of running text: paragraphs and list items, without headings and tables. */
export function gradeOf(blocks: readonly Block[]): number {
  const sentences = blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ text }) => sentencesOf(text))
    .filter((sentence) => wordsOf(sentence).length > 0);
  const words = sentences.flatMap(wordsOf);
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  });
}

export type Graded = { file: string; grade: number };

export function medianGrade(pages: readonly Graded[]): number {
  const grades = pages.map(({ grade }) => grade).toSorted((a, b) => a - b);
  const middle = grades.length / 2;
  const lower = grades[Math.ceil(middle) - 1] ?? Number.NaN;
  return (lower + (grades[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** Patients' pages must be plain: none above the bound, and half of them well below. */
export function gradeFindings(pages: readonly Graded[]): LearnFinding[] {
  const high = pages.filter(({ grade }) => !(grade <= GRADE_MAX));
  const median = medianGrade(pages);
  const findings = high.map(({ file, grade }) =>
    error(file, null, 'hard-to-read', `grade ${grade.toFixed(1)} is above ${GRADE_MAX}`),
  );
  if (pages.length > 0 && !(median <= MEDIAN_GRADE_MAX)) {
    const message = `the middle of all patients' pages is grade ${median.toFixed(1)}, above ${MEDIAN_GRADE_MAX}`;
    findings.push(error('data/learn/en', null, 'hard-to-read', message));
  }
  return findings;
}
