import { z } from 'zod';
import { languageSchema } from '@/domain/listing/confirm';
import { fieldsOf } from './report';
import { HOSPITAL_MAX, PLACE_MAX, REPORT_TEXT_MAX, TRAP_FIELD } from './topics';

/** One line: no control characters, which would forge lines where editors read it. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}+$/u);

/** A reader says that a hospital has no listing. */
export const fileMissingSchema = z.strictObject({
  hospital: line(HOSPITAL_MAX),
  /** Town and state, as the reader writes them. */
  place: line(PLACE_MAX),
  /** How the reader knows: words, or the address of a page. Editors see it as text. */
  text: z.string().trim().max(REPORT_TEXT_MAX),
  /** Only for the answer; deleted after it. */
  email: z.email().max(254).nullable(),
  language: languageSchema,
});
export type MissingInput = z.infer<typeof fileMissingSchema>;

/** Why it is not taken. */
export type MissingFault = 'hospital' | 'place' | 'text' | 'email' | 'trap' | 'tooMany' | 'broken';

/** The field that a fault is about; the others are about the form as a whole. */
export const MISSING_FAULT_FIELDS: Partial<Record<MissingFault, string>> = {
  hospital: 'hospital',
  place: 'place',
  text: 'text',
  email: 'email',
};

type Reading = { missing: MissingInput } | { faults: MissingFault[] };

/** Reads a sent form; all that is wrong with it is said at once. */
export function readMissingForm(form: FormData, language: string): Reading {
  const field = fieldsOf(form);
  const { data, error } = fileMissingSchema.safeParse({
    hospital: field('hospital'),
    place: field('place'),
    text: field('text'),
    email: field('email') || null,
    language,
  });
  const wrong = new Set(error?.issues.map(({ path }) => path[0]));
  const faults: MissingFault[] = [
    ...(['hospital', 'place', 'text', 'email'] as const).filter((name) => wrong.has(name)),
    ...(field(TRAP_FIELD) ? (['trap'] as const) : []),
    ...(wrong.has('language') ? (['broken'] as const) : []),
  ];
  return data && faults.length === 0 ? { missing: data } : { faults };
}
