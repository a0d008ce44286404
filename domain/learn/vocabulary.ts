import { z } from 'zod';
import { EXCERPTS } from './excerpts';

export const CALLOUT_KINDS = ['advice', 'doubt', 'danger'] as const;
export const LEARN_DRAWINGS = [
  'pump-under-skin',
  'artery-feeds-tumor',
  'inside-the-pump',
  'two-week-cycle',
  'path-to-first-fill',
  'flow-scan',
] as const;

const keys = z.string().trim().min(1);
const text = z.string().trim().min(1);
const people = z.int().min(0).max(100);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Everything MDX may use beside Markdown, with its props. Anything else is an error. */
export const VOCABULARY = {
  Cite: z.strictObject({ k: keys }),
  Term: z.strictObject({ id }),
  Odds: z
    .strictObject({
      title: text,
      low: people,
      high: people.optional(),
      of: z.literal(100).optional(),
      lowText: text,
      highText: text.optional(),
      restText: text,
      k: keys,
    })
    .refine(({ low, high }) => high === undefined || high > low, 'high must be above low')
    .refine(({ high, highText }) => (high === undefined) === (highText === undefined), 'high needs highText'),
  Callout: z.strictObject({ kind: z.enum(CALLOUT_KINDS), title: text }),
  Drawing: z.strictObject({ name: z.enum(LEARN_DRAWINGS), k: keys }),
  Ask: z.strictObject({ id }),
  Excerpt: z.strictObject({ name: z.enum(EXCERPTS) }),
  ListingCounts: z.strictObject({}),
} as const;

export type Component = keyof typeof VOCABULARY;

export function isComponent(name: string): name is Component {
  return Object.hasOwn(VOCABULARY, name);
}
