// temporary: replaced by domain/learn once it lands
import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, YYYY-MM-DD');
export const TOPICS = [
  'what-is-hai',
  'how-it-works',
  'is-it-for-me',
  'the-operation',
  'living-with-a-pump',
  'benefits-and-evidence',
  'side-effects',
  'getting-treated',
  'bile-duct-cancer',
  'questions-to-ask',
  'stories',
  'next-steps',
] as const;
export const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  short: z.string().min(1),
  summary: z.string().min(1),
  audience: z.enum(['patients', 'clinicians']),
  reviewedBy: z.string().nullable(),
  reviewedOn: day.nullable(),
  translationReviewedBy: z.string().nullable().default(null),
  translationReviewedOn: day.nullable().default(null),
  sourcesReadOn: day,
  updatedOn: day,
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;
export const sourcesSchema = z.record(
  z.string(),
  z.object({
    title: z.string(),
    publisher: z.string(),
    url: z.url().nullable(),
    date: z.string().nullable(),
    readOn: day,
    kind: z.string(),
    note: z.string().nullable(),
  }),
);
export type Source = z.infer<typeof sourcesSchema>[string];
export const glossarySchema = z.array(
  z.object({ id: z.string(), term: z.string(), definition: z.string(), synonyms: z.array(z.string()) }),
);
export type GlossaryEntry = z.infer<typeof glossarySchema>[number];
const words = z.object({
  title: z.string(),
  what: z.string(),
  howMany: z.string().nullable(),
  whatToDo: z.string(),
});
export const noticesSchema = z.array(
  z.object({
    id: z.string(),
    status: z.enum(['draft', 'published']),
    level: z.string(),
    device: z.string(),
    announcedOn: day,
    sources: z.array(z.string()),
    identifiers: z.array(z.string()),
    en: words,
    es: words.nullable(),
  }),
);
export type Notice = z.infer<typeof noticesSchema>[number];
