import { z } from 'zod';
import { daySchema } from '../day';

export const LEARN_SOURCE_KINDS = [
  'trial',
  'cohort',
  'review',
  'consensus',
  'registry',
  'regulator',
  'government',
  'label',
  'hospital',
  'patient-sheet',
  'insurer',
  'organization',
  'company',
  'news',
] as const;

export const sourceKeySchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const learnSourceSchema = z.strictObject({
  title: z.string().min(1).max(200),
  publisher: z.string().min(1).max(160),
  /** null: no address was recorded. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  /** A year, month or day; null: the page carries none. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  readOn: daySchema,
  kind: z.enum(LEARN_SOURCE_KINDS),
  /** What to know of it before trusting it. */
  note: z.string().min(1).max(200).nullable(),
});
export type LearnSource = z.infer<typeof learnSourceSchema>;

/** `data/learn/sources.json`, by key, in the order of the page of all sources. */
export const learnSourcesSchema = z.record(sourceKeySchema, learnSourceSchema);
export type LearnSources = z.infer<typeof learnSourcesSchema>;

/** The keys in a `k="one two"` attribute. */
export function splitKeys(k: string): string[] {
  return k.split(/\s+/).filter(Boolean);
}
