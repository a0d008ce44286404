import { z } from 'zod';

export const GLOSSARY_MIN_TERMS = 45;
export const DEFINITION_MAX_WORDS = 30;
/** Spanish needs about a quarter more words to say the same. */
export const TRANSLATED_DEFINITION_MAX_WORDS = 38;

const definition = (maxWords: number) =>
  z
    .string()
    .min(1)
    .refine((text) => text.split(/\s+/).length <= maxWords, `must have at most ${maxWords} words`);

const glossary = (maxWords: number) =>
  z
    .array(
      z.strictObject({
        /** The same in every language; also the anchor on `/learn/glossary`. */
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        term: z.string().min(1).max(60),
        definition: definition(maxWords),
        /** Other words people use for it. */
        synonyms: z.array(z.string().min(1).max(60)),
      }),
    )
    .min(GLOSSARY_MIN_TERMS)
    .refine((terms) => new Set(terms.map(({ id }) => id)).size === terms.length, 'ids must differ');

/** `data/learn/glossary/en.json` */
export const glossarySchema = glossary(DEFINITION_MAX_WORDS);
/** `data/learn/glossary/<other>.json` */
export const translatedGlossarySchema = glossary(TRANSLATED_DEFINITION_MAX_WORDS);
export type Glossary = z.infer<typeof glossarySchema>;
