import { z } from 'zod';
import { AUDIENCES, type Audience } from '@/domain/learn/front-matter';
import { error, type Finding } from './finding';
import { sentencesOf } from './sentences';

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
): Finding[] {
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
